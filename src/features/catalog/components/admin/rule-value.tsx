'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Checkbox } from '@/ui/checkbox'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { ProductChoices } from '../../product-admin-schema'
import type { DraftCondition } from './collection-form-values'

interface RuleValueProps {
  condition: DraftCondition
  choices: ProductChoices
  onChange: (value: DraftCondition['value']) => void
}

/** The control that fits what a condition asks. */
export function RuleValue({ condition, choices, onChange }: RuleValueProps) {
  const t = useTranslations('catalog.rules')
  const listId = useId()
  const { field, value } = condition
  if (field === 'on_sale') {
    return (
      <Select
        aria-label={t('value')}
        value={String(value)}
        onChange={(event) => onChange(event.target.value === 'true')}
        options={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
      />
    )
  }
  if (field === 'price' || field === 'compare_at') {
    return (
      <MoneyInput
        aria-label={t('value')}
        value={typeof value === 'number' ? value : null}
        currency={choices.currency}
        onValueChange={onChange}
      />
    )
  }
  if (field === 'stock') {
    return <NumberField aria-label={t('value')} value={typeof value === 'number' ? value : null} onValueChange={onChange} />
  }
  if (field === 'category') {
    const chosen = Array.isArray(value) ? value : []
    return (
      <div role="group" aria-label={t('value')} className="scrollbar-quiet grid max-h-44 gap-2 overflow-y-auto rounded-control border p-3">
        {choices.categories.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </div>
    )
  }
  const known = { tag: choices.tags, vendor: choices.vendors, product_type: choices.productTypes, title: [] }[field]
  return (
    <>
      <Input
        aria-label={t('value')}
        list={listId}
        maxLength={200}
        autoComplete="off"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  )
}
