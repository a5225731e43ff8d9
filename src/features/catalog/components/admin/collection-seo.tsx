'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Textarea } from '@/ui/textarea'
import type { CollectionFormValues } from './collection-form-values'
import { SearchPreview } from './search-preview'

export function CollectionSeo({ url }: { url: string }) {
  const t = useTranslations('catalog.editor.seo')
  const { register, watch, formState } = useFormContext<CollectionFormValues>()
  const [title, seoTitle, seoDescription, handle] = watch(['title', 'seoTitle', 'seoDescription', 'handle'])
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid gap-4">
        <SearchPreview title={seoTitle || title} description={seoDescription} url={`${url}${handle || '…'}`} />
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
            prefix="/collections/"
            maxLength={200}
          />
        </Field>
      </CardSection>
    </Card>
  )
}
