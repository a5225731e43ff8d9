'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { Controller, useController, useFormContext } from 'react-hook-form'
import { useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Select } from '@/ui/select'
import type { ProductChoices } from '../../product-admin-schema'
import { type CollectionFormValues, type DraftCondition, FIRST_CONDITION, rulesOf } from './collection-form-values'
import { ProductThumb } from './product-thumb'
import { RuleValue } from './rule-value'

const TEXT_OPERATORS = ['eq', 'ne', 'contains', 'not_contains', 'starts_with', 'ends_with'] as const
const NUMBER_OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] as const

/** What each field can be asked, and the value that a new condition on it begins with. */
const FIELDS: Readonly<
  Record<DraftCondition['field'], { operators: readonly DraftCondition['operator'][]; value: DraftCondition['value'] }>
> = {
  tag: { operators: TEXT_OPERATORS, value: '' },
  title: { operators: TEXT_OPERATORS, value: '' },
  vendor: { operators: TEXT_OPERATORS, value: '' },
  product_type: { operators: TEXT_OPERATORS, value: '' },
  price: { operators: NUMBER_OPERATORS, value: null },
  compare_at: { operators: NUMBER_OPERATORS, value: null },
  on_sale: { operators: ['eq'], value: true },
  stock: { operators: NUMBER_OPERATORS, value: null },
  category: { operators: ['in', 'not_in'], value: [] },
}

/** Conditions that gather products by themselves, with how many they gather now. */
export function RuleBuilder({ choices }: { choices: ProductChoices }) {
  const t = useTranslations('catalog.rules')
  const { control } = useFormContext<CollectionFormValues>()
  const { field } = useController({ control, name: 'conditions' })
  const conditions = field.value
  const set = (index: number, change: Partial<DraftCondition>) =>
    field.onChange(conditions.map((condition, at) => (at === index ? { ...condition, ...change } : condition)))

  return (
    <div className="grid gap-4">
      <Controller
        control={control}
        name="match"
        render={({ field: match }) => (
          <Select
            aria-label={t('match')}
            value={match.value}
            onChange={match.onChange}
            options={[
              { value: 'all', label: t('all') },
              { value: 'any', label: t('any') },
            ]}
            className="sm:max-w-64"
          />
        )}
      />
      <ul className="grid gap-3">
        {conditions.map((condition, index) => (
          // Conditions are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="grid grid-cols-[1fr_auto] gap-2 sm:grid-cols-[11rem_11rem_1fr_auto]">
            <Select
              aria-label={t('field')}
              value={condition.field}
              onChange={(event) => {
                const next = event.target.value as DraftCondition['field']
                set(index, { field: next, operator: FIELDS[next].operators[0] ?? 'eq', value: FIELDS[next].value })
              }}
              options={(Object.keys(FIELDS) as DraftCondition['field'][]).map((value) => ({
                value,
                label: t(`fields.${value}`),
              }))}
              className="max-sm:col-span-1"
            />
            <IconButton
              variant="ghost"
              label={t('remove', { number: index + 1 })}
              icon={<X />}
              disabled={conditions.length === 1}
              onClick={() => field.onChange(conditions.filter((_, at) => at !== index))}
              className="sm:order-last"
            />
            <Select
              aria-label={t('operator')}
              value={condition.operator}
              onChange={(event) => set(index, { operator: event.target.value as DraftCondition['operator'] })}
              options={FIELDS[condition.field].operators.map((value) => ({ value, label: t(`operators.${value}`) }))}
              className="max-sm:col-span-2"
            />
            <div className="min-w-0 max-sm:col-span-2">
              <RuleValue condition={condition} choices={choices} onChange={(value) => set(index, { value })} />
            </div>
          </li>
        ))}
      </ul>
      <Button size="sm" icon={<Plus />} className="justify-self-start" onClick={() => field.onChange([...conditions, FIRST_CONDITION])}>
        {t('add')}
      </Button>
      <RulesPreview />
    </div>
  )
}

function RulesPreview() {
  const t = useTranslations('catalog.rules')
  const trpc = useTRPC()
  const { watch } = useFormContext<CollectionFormValues>()
  const [match, conditions] = watch(['match', 'conditions'])
  const rules = useDeferredValue(rulesOf({ match, conditions }))
  const preview = useQuery(
    trpc.admin.catalog.previewRules.queryOptions(
      { rules: rules ?? { match: 'all', conditions: [{ field: 'on_sale', operator: 'eq', value: true }] } },
      { enabled: rules !== null, placeholderData: keepPreviousData },
    ),
  )
  return (
    <section aria-label={t('preview')} className="grid gap-3 rounded-control bg-sunken p-4">
      <p role="status" className="text-sm font-medium">
        {rules && preview.data ? t('count', { count: preview.data.count }) : t('incomplete')}
      </p>
      {rules && preview.data && preview.data.products.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {preview.data.products.map(({ id, title, picture }) => (
            <li key={id} className="flex max-w-56 items-center gap-2 rounded-control border bg-surface py-1 pr-3 pl-1 text-mini">
              <ProductThumb picture={picture} className="size-7" />
              <span className="truncate">{title}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
