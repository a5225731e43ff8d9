'use client'

import { useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { FormProvider, useForm } from 'react-hook-form'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { PageHeader } from '@/ui/page-header'
import { SaveBar } from '@/ui/save-bar'
import type { EditorProduct, ProductChoices } from '../../product-admin-schema'
import { BasicsSection } from './basics-section'
import { LanguagesSection } from './languages-section'
import { MediaSection } from './media-section'
import { OptionsSection } from './options-section'
import { OrganisationSection } from './organisation-section'
import { ProductActions } from './product-actions'
import { formOf, type ProductForm } from './product-form'
import { ProductStatusBadge } from './product-status-badge'
import { SeoSection } from './seo-section'
import { SingleVariantSection } from './single-variant-section'
import { useAdminPath } from './use-admin-path'
import { useSaveProduct } from './use-save-product'
import { useVariantRows, type VariantRow } from './use-variant-rows'
import { VariantActivity } from './variant-activity'
import { VariantGrid } from './variant-grid'

const NEW_VARIANT: VariantRow = {
  id: 'new',
  title: '',
  sku: null,
  barcode: null,
  costMinor: null,
  weightGrams: null,
  requiresShipping: true,
  imageAssetId: null,
  prices: [],
  onHand: 0,
  tracked: true,
  allowBackorder: false,
  composed: false,
}
const NEW_ROWS = [NEW_VARIANT]

export function ProductEditorForm({ product, choices }: { product: EditorProduct | null; choices: ProductChoices }) {
  const t = useTranslations('catalog.editor')
  const path = useAdminPath()
  const otherLocales = choices.locales.filter((locale) => locale !== choices.locale)
  const form = useForm<ProductForm>({ defaultValues: formOf(product, otherLocales) })
  const stored = useMemo(() => product?.variants ?? NEW_ROWS, [product])
  const variants = useVariantRows(stored)
  const saving = useSaveProduct({ product, form, variants })
  const { currency, currencies } = choices
  const single = variants.rows.length === 1 && (product?.options.length ?? 0) === 0 ? variants.rows[0] : undefined
  const discard = () => {
    form.reset()
    variants.reset(stored)
  }

  return (
    <FormProvider {...form}>
      <PageHeader
        title={product ? product.title : t('new')}
        breadcrumbs={[{ label: t('products'), href: path('/products') }]}
        badges={product ? <ProductStatusBadge status={product.status} /> : undefined}
        actions={product ? <ProductActions product={product} productUrl={choices.productUrl} /> : undefined}
      />
      {saving.activityId ? <VariantActivity activityId={saving.activityId} onEnd={saving.endActivity} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          saving.save()
        }}
        className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
      >
        <div className="grid min-w-0 gap-4">
          <BasicsSection />
          <MediaSection />
          {single ? (
            <SingleVariantSection
              row={single}
              currency={currency}
              currencies={currencies}
              isStored={product !== null}
              onChange={(values) => variants.patch([{ id: single.id, values }])}
            />
          ) : null}
          <OptionsSection variantCount={variants.rows.length} />
          {single ? null : (
            <Card>
              <CardHeader title={t('variants')} />
              <CardSection>
                <VariantGrid variants={variants} currency={currency} currencies={currencies} />
              </CardSection>
            </Card>
          )}
          <SeoSection productUrl={choices.productUrl} />
          {otherLocales.length > 0 ? <LanguagesSection locales={otherLocales} /> : null}
        </div>
        <OrganisationSection choices={choices} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
      <SaveBar
        dirty={form.formState.isDirty || variants.dirty}
        saving={saving.isSaving}
        onSave={saving.save}
        onDiscard={discard}
        {...(product ? {} : { message: t('unsavedNew') })}
      />
    </FormProvider>
  )
}
