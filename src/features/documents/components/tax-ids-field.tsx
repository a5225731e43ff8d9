'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import type { InvoicingFormReturn } from './invoicing-form'

const MOST = 5

/** The seller's numbers, each with the name that its country gives it. */
export function TaxIdsField({ form }: { readonly form: InvoicingFormReturn }) {
  const t = useTranslations('documentsAdmin.settings')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'taxIds' })
  const errors = form.formState.errors.taxIds
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-mini font-medium text-ink">{t('taxIds')}</legend>
      {fields.map((field, index) => (
        <div key={field.id} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-start gap-2">
          <Field
            label={t('taxIdLabel', { number: index + 1 })}
            labelHidden
            error={errors?.[index]?.label && t('taxIdError')}
          >
            <Input {...form.register(`taxIds.${index}.label`)} maxLength={30} placeholder={t('taxIdLabelExample')} />
          </Field>
          <Field
            label={t('taxIdValue', { number: index + 1 })}
            labelHidden
            error={errors?.[index]?.value && t('taxIdError')}
          >
            <Input {...form.register(`taxIds.${index}.value`)} maxLength={40} placeholder="RO12345678" />
          </Field>
          <IconButton label={t('taxIdRemove', { number: index + 1 })} icon={<X />} onClick={() => remove(index)} />
        </div>
      ))}
      {fields.length < MOST ? (
        <Button
          type="button"
          size="sm"
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => append({ label: '', value: '' })}
        >
          {t('taxIdAdd')}
        </Button>
      ) : null}
    </fieldset>
  )
}
