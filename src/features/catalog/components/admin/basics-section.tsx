'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { Card, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import type { ProductForm } from './product-form'
import { RichText } from './rich-text'

export function BasicsSection() {
  const t = useTranslations('catalog.editor.basics')
  const { control, register, formState } = useFormContext<ProductForm>()
  return (
    <Card>
      <CardSection className="grid gap-4">
        <Field label={t('title')} required error={formState.errors.title?.message}>
          <Input
            {...register('title', { validate: (value) => value.trim() !== '' || t('titleMissing') })}
            maxLength={255}
            placeholder={t('titlePlaceholder')}
          />
        </Field>
        <Controller
          control={control}
          name="descriptionHtml"
          render={({ field }) => (
            <Field label={t('description')}>
              <RichText value={field.value} onValueChange={field.onChange} label={t('description')} />
            </Field>
          )}
        />
      </CardSection>
    </Card>
  )
}
