'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Select } from '@/ui/select'
import type { ProductChoices } from '../../product-admin-schema'
import {
  type ConditionDraft,
  emptyCondition,
  kindOf,
  operatorsOf,
  RULE_FIELDS,
  type RuleField,
  type RuleOperator,
  type RulesDraft,
} from './rule-draft'
import { RuleValue } from './rule-value'

const MOST_CONDITIONS = 60

interface RuleBuilderProps {
  readonly rules: RulesDraft
  readonly onChange: (rules: RulesDraft) => void
  readonly choices: ProductChoices
}

/** Conditions, all or any of which a product must fulfil. */
export function RuleBuilder({ rules, onChange, choices }: RuleBuilderProps) {
  const t = useTranslations('catalogGroups.rules')
  const { conditions } = rules
  const replace = (next: ConditionDraft) =>
    onChange({ ...rules, conditions: conditions.map((condition) => (condition.key === next.key ? next : condition)) })
  const nextKey = `${Math.max(-1, ...conditions.map(({ key }) => Number(key))) + 1}`
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {t.rich('match', {
          choice: () => (
            <Select
              aria-label={t('matchLabel')}
              className="w-auto min-w-32"
              value={rules.match}
              onChange={(event) => onChange({ ...rules, match: event.target.value === 'any' ? 'any' : 'all' })}
              options={[
                { value: 'all', label: t('all') },
                { value: 'any', label: t('any') },
              ]}
            />
          ),
        })}
      </div>
      <ol className="grid gap-3">
        {conditions.map((condition, index) => (
          <li key={condition.key}>
            <ConditionRow
              number={index + 1}
              condition={condition}
              choices={choices}
              onChange={replace}
              onRemove={
                conditions.length > 1
                  ? () => onChange({ ...rules, conditions: conditions.filter(({ key }) => key !== condition.key) })
                  : null
              }
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="sm"
          icon={<Plus />}
          disabled={conditions.length >= MOST_CONDITIONS}
          onClick={() => onChange({ ...rules, conditions: [...conditions, emptyCondition(nextKey, 'tag')] })}
        >
          {t('add')}
        </Button>
      </div>
    </div>
  )
}

interface ConditionRowProps {
  readonly number: number
  readonly condition: ConditionDraft
  readonly choices: ProductChoices
  readonly onChange: (condition: ConditionDraft) => void
  readonly onRemove: (() => void) | null
}

function ConditionRow({ number, condition, choices, onChange, onRemove }: ConditionRowProps) {
  const t = useTranslations('catalogGroups.rules')
  const id = useId()
  const { field, operator, key } = condition
  const operators = operatorsOf(field)
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded-card border bg-sunken p-3 sm:grid-cols-[minmax(0,11rem)_minmax(0,11rem)_minmax(0,1fr)_auto]">
      <legend className="sr-only">{t('condition', { number })}</legend>
      <Select
        aria-label={t('field')}
        value={field}
        options={RULE_FIELDS.map((each) => ({ value: each, label: t(`fields.${each}`) }))}
        onChange={(event) => onChange(emptyCondition(key, event.target.value as RuleField))}
      />
      {onRemove ? (
        <IconButton label={t('remove', { number })} icon={<X />} className="sm:order-last" onClick={onRemove} />
      ) : (
        <span className="sm:order-last" />
      )}
      {operators.length > 1 ? (
        <Select
          aria-label={t('operator')}
          className="max-sm:col-span-2"
          value={operator}
          options={operators.map((each) => ({
            value: each,
            label: t(`operators.${kindOf(field) === 'text' ? 'text' : 'other'}.${each}` as OperatorKey),
          }))}
          onChange={(event) => onChange({ ...condition, operator: event.target.value as RuleOperator })}
        />
      ) : null}
      <div className={operators.length > 1 ? 'max-sm:col-span-2' : 'col-span-2'}>
        <RuleValue id={id} condition={condition} choices={choices} onChange={onChange} />
      </div>
    </fieldset>
  )
}

type OperatorKey =
  | `operators.text.${'eq' | 'ne' | 'contains' | 'not_contains' | 'starts_with' | 'ends_with'}`
  | `operators.other.${'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'not_in'}`
