'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Tabs } from '@/ui/tabs'
import { Textarea } from '@/ui/textarea'
import type { ProductForm } from './product-form'
import { RichText } from './rich-text'

/** The product's texts in the store's other languages; what is empty is shown in the default one. */
export function LanguagesSection({ locales }: { locales: readonly string[] }) {
  const t = useTranslations('catalog.editor.languages')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection>
        <Tabs
          label={t('title')}
          tabs={locales.map((locale) => ({
            value: locale,
            label: names.of(locale) ?? locale,
            content: <Texts locale={locale} />,
          }))}
        />
      </CardSection>
    </Card>
  )
}

function Texts({ locale }: { locale: string }) {
  const t = useTranslations('catalog.editor')
  const { control, register } = useFormContext<ProductForm>()
  return (
    <div lang={locale} className="grid gap-4 pt-4">
      <Field label={t('basics.title')}>
        <Input {...register(`translations.${locale}.title`)} maxLength={255} />
      </Field>
      <Controller
        control={control}
        name={`translations.${locale}.descriptionHtml`}
        render={({ field }) => (
          <Field label={t('basics.description')}>
            <RichText value={field.value} onValueChange={field.onChange} label={t('basics.description')} />
          </Field>
        )}
      />
      <Field label={t('seo.seoTitle')}>
        <Input {...register(`translations.${locale}.seoTitle`)} maxLength={255} />
      </Field>
      <Field label={t('seo.seoDescription')}>
        <Textarea {...register(`translations.${locale}.seoDescription`)} rows={2} maxLength={1000} />
      </Field>
    </div>
  )
}
