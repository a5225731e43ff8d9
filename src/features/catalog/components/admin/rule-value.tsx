'use client'

import { useTranslations } from 'next-intl'
import { assertNever } from '@/lib/assert-never'
import { Chip, ChipList } from '@/ui/chip'
import { Combobox } from '@/ui/combobox'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { ProductChoices } from '../../product-admin-schema'
import { type ConditionDraft, kindOf } from './rule-draft'

interface RuleValueProps {
  readonly id: string
  readonly condition: ConditionDraft
  readonly choices: ProductChoices
  readonly onChange: (condition: ConditionDraft) => void
}

/** The control that a field's values are written with. */
export function RuleValue(props: RuleValueProps) {
  const { condition, choices, onChange } = props
  const t = useTranslations('catalogGroups.rules')
  const { value } = condition
  const kind = kindOf(condition.field)
  const set = (next: ConditionDraft['value']) => onChange({ ...condition, value: next })
  switch (kind) {
    case 'text':
      return <TextValue {...props} />
    case 'money':
      return (
        <MoneyInput
          aria-label={t('value')}
          currency={choices.currency}
          value={typeof value === 'number' ? value : null}
          onValueChange={set}
        />
      )
    case 'pieces':
      return (
        <NumberField aria-label={t('value')} value={typeof value === 'number' ? value : null} onValueChange={set} />
      )
    case 'yes':
      return (
        <Select
          aria-label={t('value')}
          value={value === false ? 'no' : 'yes'}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(event) => set(event.target.value === 'yes')}
        />
      )
    case 'categories':
      return <CategoriesValue {...props} />
    default:
      return assertNever(kind)
  }
}

function TextValue({ id, condition, choices, onChange }: RuleValueProps) {
  const t = useTranslations('catalogGroups.rules')
  const known = { vendor: choices.vendors, product_type: choices.productTypes, tag: choices.tags }
  const suggestions = condition.field in known ? known[condition.field as keyof typeof known] : []
  return (
    <>
      <Input
        aria-label={t('value')}
        placeholder={t('valueExample')}
        list={suggestions.length > 0 ? `${id}-known` : undefined}
        maxLength={200}
        value={typeof condition.value === 'string' ? condition.value : ''}
        onChange={(event) => onChange({ ...condition, value: event.target.value })}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${id}-known`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      ) : null}
    </>
  )
}

function CategoriesValue({ condition, choices, onChange }: RuleValueProps) {
  const t = useTranslations('catalogGroups.rules')
  const ids = Array.isArray(condition.value) ? (condition.value as readonly string[]) : []
  const nameOf = (id: string) => choices.categories.find((category) => category.id === id)?.name ?? t('deletedCategory')
  return (
    <div className="grid gap-2">
      <Combobox
        aria-label={t('value')}
        value={null}
        placeholder={t('chooseCategory')}
        options={choices.categories
          .filter((category) => !ids.includes(category.id))
          .map((category) => ({ value: category.id, label: category.name }))}
        onValueChange={(id) => onChange({ ...condition, value: [...ids, id] })}
      />
      {ids.length > 0 ? (
        <ChipList>
          {ids.map((id) => (
            <Chip
              key={id}
              removeLabel={t('removeCategory', { name: nameOf(id) })}
              onRemove={() => onChange({ ...condition, value: ids.filter((other) => other !== id) })}
            >
              {nameOf(id)}
            </Chip>
          ))}
        </ChipList>
      ) : null}
    </div>
  )
}
