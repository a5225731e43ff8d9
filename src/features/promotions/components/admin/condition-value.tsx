'use client'

import { useLocale } from 'next-intl'
import { useId } from 'react'
import { countryChoices, currencyChoices } from '@/lib/countries'
import { cn } from '@/ui/cn'
import { Combobox } from '@/ui/combobox'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { Amounts } from '../../amounts-schema'
import type { ConditionValue } from '../../conditions-schema'
import type { ValueKind } from '../../engine/operators/operator'
import { AmountsField } from './amounts-field'
import { type Path, useBuilder } from './builder-context'
import { ChipsField } from './chips-field'
import { kindOfLeaf, takesOf } from './condition-fields'
import { ReferencePicker } from './reference-picker'
import type { LeafDraft } from './tree-draft'
import { useText } from './use-text'
import { WeekdaysField } from './weekdays-field'

export interface ValueProps {
  readonly leaf: LeafDraft
  readonly onChange: (value: ConditionValue | null) => void
  readonly path: Path
}

/** How the values of a kind are written. */
const KINDS: Readonly<Record<ValueKind, (props: ValueProps) => React.ReactNode>> = {
  id: IdsValue,
  text: TextValue,
  number: NumberValue,
  money: MoneyValue,
  flag: FlagValue,
}

/** Fields whose values are better chosen than typed. */
const FIELDS: Readonly<Record<string, (props: ValueProps) => React.ReactNode>> = {
  'customer.country': CountryValue,
  'cart_total.currency': CurrencyValue,
  'time.weekday': WeekdayValue,
}

/** The control that a condition's value is written with. */
export function ConditionValueField(props: ValueProps) {
  const Value = FIELDS[`${props.leaf.target}.${props.leaf.field}`] ?? KINDS[kindOfLeaf(props.leaf)]
  return <Value {...props} />
}

function listOf(value: ConditionValue | null): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === null ? [] : [value]
}

function rangeOf<T>(value: ConditionValue | null): { from: T | null; to: T | null } {
  const range = typeof value === 'object' && value !== null && 'from' in value ? value : null
  return { from: (range?.from ?? null) as T | null, to: (range?.to ?? null) as T | null }
}

/** Both ends at once: one that is missing is left out, for the schema to name. */
function writeRange(from: unknown, to: unknown): ConditionValue {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } as ConditionValue
}

function IdsValue({ leaf, onChange }: ValueProps) {
  const text = useText()
  const single = takesOf(leaf.operator) === 'one'
  return (
    <ReferencePicker
      target={leaf.target}
      label={text('value.label')}
      single={single}
      ids={listOf(leaf.value).map(String)}
      onChange={(ids) => onChange(single ? (ids[0] ?? null) : ids)}
    />
  )
}

function TextValue({ leaf, onChange }: ValueProps) {
  const text = useText()
  const listId = useId()
  const { choices } = useBuilder()
  const suggestions = choices.texts[`${leaf.target}.${leaf.field}`] ?? []
  if (takesOf(leaf.operator) === 'many') {
    const values = listOf(leaf.value).map(String)
    return <ChipsField label={text('value.label')} values={values} onChange={onChange} suggestions={suggestions} />
  }
  return (
    <>
      <Input
        aria-label={text('value.label')}
        placeholder={text('value.text')}
        list={suggestions.length > 0 ? listId : undefined}
        maxLength={200}
        value={typeof leaf.value === 'string' ? leaf.value : ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </datalist>
      ) : null}
    </>
  )
}

function NumberValue({ leaf, onChange }: ValueProps) {
  const text = useText()
  const takes = takesOf(leaf.operator)
  if (takes === 'many') {
    const read = (typed: string) => (/^\d{1,9}$/.test(typed) ? String(Number(typed)) : null)
    const values = listOf(leaf.value).map(String)
    return (
      <ChipsField
        label={text('value.label')}
        values={values}
        read={read}
        inputMode="numeric"
        onChange={(next) => onChange(next.map(Number))}
      />
    )
  }
  if (takes === 'range') {
    const { from, to } = rangeOf<number>(leaf.value)
    return (
      <div className="flex items-center gap-2">
        <NumberField
          aria-label={text('value.from')}
          value={from}
          onValueChange={(next) => onChange(writeRange(next, to))}
        />
        <span className="shrink-0 text-mini text-ink-muted">{text('value.and')}</span>
        <NumberField
          aria-label={text('value.to')}
          value={to}
          onValueChange={(next) => onChange(writeRange(from, next))}
        />
      </div>
    )
  }
  return (
    <NumberField
      aria-label={text('value.label')}
      value={typeof leaf.value === 'number' ? leaf.value : null}
      onValueChange={onChange}
      min={0}
    />
  )
}

function MoneyValue({ leaf, onChange, path }: ValueProps) {
  const text = useText()
  const takes = takesOf(leaf.operator)
  if (takes === 'range') {
    const { from, to } = rangeOf<Amounts>(leaf.value)
    return (
      <div className="grid gap-2 @sm:grid-cols-2">
        <AmountsField
          label={text('value.from')}
          value={from}
          path={[...path, 'from']}
          onChange={(next) => onChange(writeRange(next, to))}
        />
        <AmountsField
          label={text('value.to')}
          value={to}
          path={[...path, 'to']}
          onChange={(next) => onChange(writeRange(from, next))}
        />
      </div>
    )
  }
  if (takes === 'many') return <AmountList leaf={leaf} onChange={onChange} path={path} />
  return (
    <AmountsField
      label={text('value.label')}
      labelHidden
      value={typeof leaf.value === 'object' && leaf.value !== null ? (leaf.value as Amounts) : null}
      path={path}
      onChange={onChange}
    />
  )
}

/** "One of these amounts": a row for each, and an empty one to add the next. */
function AmountList({ leaf, onChange, path }: ValueProps) {
  const text = useText()
  const amounts = listOf(leaf.value) as Amounts[]
  const rows = [...amounts, {}]
  return (
    <div className="grid gap-2">
      {rows.map((amount, index) => (
        <AmountsField
          // Rows are only added at the end, and vanish when they are emptied.
          key={`${index}`}
          label={`${text('value.label')} ${index + 1}`}
          labelHidden
          value={amount}
          path={[...path, index]}
          onChange={(next) => onChange(rows.with(index, next).filter((each) => Object.keys(each).length > 0))}
        />
      ))}
    </div>
  )
}

function FlagValue({ leaf, onChange }: ValueProps) {
  const text = useText()
  return (
    <Select
      aria-label={text('value.label')}
      value={leaf.value === false ? 'no' : 'yes'}
      options={[
        { value: 'yes', label: text('value.yes') },
        { value: 'no', label: text('value.no') },
      ]}
      onChange={(event) => onChange(event.target.value === 'yes')}
    />
  )
}

type Choices = readonly { value: string; label: string }[]

/** A text out of a list that is known: one, or several as chips. */
function ChosenValue({ leaf, onChange, options }: ValueProps & { readonly options: Choices }) {
  const text = useText()
  const values = listOf(leaf.value).map(String)
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const many = takesOf(leaf.operator) === 'many'
  return (
    <div className="grid gap-2">
      <Combobox
        aria-label={text('value.label')}
        value={many ? null : (values[0] ?? null)}
        options={options.filter(({ value }) => !many || !values.includes(value))}
        onValueChange={(value) => onChange(many ? [...values, value] : value)}
      />
      {many && values.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {values.map((value) => (
            <li key={value}>
              <button
                type="button"
                aria-label={text('picker.remove', { name: nameOf(value) })}
                className="min-h-6 rounded-full bg-accent-soft px-2.5 text-mini text-accent-ink hover:line-through"
                onClick={() => onChange(values.filter((other) => other !== value))}
              >
                {nameOf(value)} ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function CountryValue(props: ValueProps) {
  return <ChosenValue {...props} options={countryChoices(useLocale())} />
}

function CurrencyValue(props: ValueProps) {
  const { choices } = useBuilder()
  return <ChosenValue {...props} options={currencyChoices(useLocale(), choices.currencies)} />
}

function WeekdayValue(props: ValueProps) {
  const { leaf, onChange } = props
  const text = useText()
  const takes = takesOf(leaf.operator)
  if (takes === 'range') return <NumberValue {...props} />
  const days = listOf(leaf.value).map(Number)
  return (
    <WeekdaysField
      label={text('value.label')}
      days={days}
      single={takes === 'one'}
      onChange={(next) => onChange(takes === 'one' ? (next.at(-1) ?? null) : next)}
      className={cn('py-1')}
    />
  )
}
