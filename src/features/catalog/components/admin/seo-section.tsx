'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Textarea } from '@/ui/textarea'
import type { ProductForm } from './product-form'
import { SearchPreview } from './search-preview'

/** Title, description and address in search results, with what a result would look like. */
export function SeoSection({ productUrl }: { productUrl: string }) {
  const t = useTranslations('catalog.editor.seo')
  const { register, watch, formState } = useFormContext<ProductForm>()
  const [title, seoTitle, seoDescription, handle, html] = watch([
    'title',
    'seoTitle',
    'seoDescription',
    'handle',
    'descriptionHtml',
  ])
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid gap-4">
        <SearchPreview
          title={seoTitle || title}
          description={seoDescription || html.replace(/<[^>]*>/g, ' ')}
          url={`${productUrl}${handle || '…'}`}
        />
        <Field label={t('seoTitle')} hint={t('length', { count: seoTitle.length, most: 60 })}>
          <Input {...register('seoTitle')} maxLength={255} placeholder={title} />
        </Field>
        <Field label={t('seoDescription')} hint={t('length', { count: seoDescription.length, most: 160 })}>
          <Textarea {...register('seoDescription')} rows={3} maxLength={1000} />
        </Field>
        <Field label={t('handle')} hint={t('handleHint')} error={formState.errors.handle?.message}>
          <Input
            {...register('handle', {
              validate: (value) => value === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) || t('handleWrong'),
            })}
            prefix="/products/"
            maxLength={200}
            spellCheck={false}
            autoComplete="off"
          />
        </Field>
      </CardSection>
    </Card>
  )
}
