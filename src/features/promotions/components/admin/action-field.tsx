'use client'

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '@/ui/button'
import { cn } from '@/ui/cn'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { Amounts } from '../../amounts-schema'
import { type FormField, initialValues, initialVariant } from './action-fields'
import { AmountsField } from './amounts-field'
import type { Path } from './builder-context'
import { ItemsField } from './items-field'
import { PercentField } from './percent-field'
import { ReferencePicker } from './reference-picker'
import { emptyGroup, type GroupDraft, newKey } from './tree-draft'
import { useProblem } from './use-problem'
import { type Text, useText } from './use-text'

export type Values = Readonly<Record<string, unknown>>

interface FieldsProps {
  readonly kind: string
  readonly fields: readonly FormField[]
  readonly values: Values
  readonly onChange: (values: Values) => void
  readonly path: Path
  /** Names of properties that make no sense as the others stand. */
  readonly hidden?: readonly string[]
  /** The property above, where it gives the fields a meaning of their own. */
  readonly within?: string
}

/** The fields of an action, or of a part of one, as its schema has them. */
export function ActionFields({ fields, values, onChange, hidden = [], ...rest }: FieldsProps) {
  return fields
    .filter(({ name }) => !hidden.includes(name))
    .map((field) => (
      <ActionField
        key={field.name}
        {...rest}
        field={field}
        value={values[field.name]}
        onChange={(value) => onChange({ ...values, [field.name]: value })}
      />
    ))
}

interface FieldProps {
  readonly kind: string
  readonly field: FormField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly path: Path
  readonly within?: string
}

/** A property's text: of this kind of action, of the part it stands in, or of the property wherever it is. */
function labelOf(text: Text, { kind, field, within }: Pick<FieldProps, 'kind' | 'field' | 'within'>): string {
  const { name } = field
  return text([
    `actions.${kind}.fields.${within ?? ''}${within ? '_' : ''}${name}`,
    `fields.${within ?? ''}_${name}`,
    `fields.${name}`,
  ])
}

function choiceLabel(text: Text, kind: string, name: string, value: string): string {
  return text([`actions.${kind}.values.${name}.${value}`, `values.${name}.${value}`])
}

function ActionField(props: FieldProps) {
  const { kind, field, value, onChange } = props
  const text = useText()
  const problem = useProblem()
  const path = [...props.path, field.name]
  const label = labelOf(text, props)
  switch (field.sort) {
    case 'items':
      return <ItemsField label={label} value={(value ?? emptyGroup()) as GroupDraft} onChange={onChange} path={path} />
    case 'amounts':
      return (
        <AmountsField
          label={label}
          value={(value as Amounts | undefined) ?? null}
          optional={field.nullable}
          path={path}
          onChange={(amounts) => onChange(field.nullable && Object.keys(amounts).length === 0 ? null : amounts)}
        />
      )
    case 'rate':
      return <PercentField label={label} value={(value ?? null) as number | null} onChange={onChange} path={path} />
    case 'variant':
      return (
        <Field label={label} error={problem(path)}>
          <ReferencePicker
            single
            target="variant"
            label={label}
            ids={typeof value === 'string' && value !== '' ? [value] : []}
            onChange={([id]) => onChange(id ?? '')}
          />
        </Field>
      )
    case 'count':
      return (
        <div data-sort="count" className="min-w-0">
          <Field
            label={label}
            optional={field.nullable}
            error={problem(path)}
            hint={field.nullable ? text([`hints.${field.name}`, 'hints.none']) : undefined}
          >
            <NumberField
              stepper={!field.nullable}
              min={field.min}
              max={100_000}
              value={typeof value === 'number' ? value : null}
              onValueChange={onChange}
              className="max-w-36"
            />
          </Field>
        </div>
      )
    case 'choice':
      return (
        <Field label={label} error={problem(path)}>
          <Select
            value={String(value)}
            options={field.values.map((each) => ({ value: each, label: choiceLabel(text, kind, field.name, each) }))}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      )
    case 'group':
      return (
        <Part legend={label}>
          <ActionFields
            kind={kind}
            fields={field.fields}
            values={value as Values}
            onChange={onChange}
            path={path}
            within={field.name}
          />
        </Part>
      )
    case 'list':
      return <ListField {...props} field={field} path={path} label={label} />
    case 'variants':
      return <VariantsField {...props} field={field} path={path} label={label} />
    case 'unknown':
      return null
  }
}

/** "2 of these items": how many stands before which. */
const PART = 'grid gap-4 @lg:grid-cols-[8.5rem_minmax(0,1fr)] [&>[data-sort=count]]:@lg:order-first'

function Part({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className={cn('rounded-card border p-3.5', PART)}>
      <legend className="-ml-1 px-1 text-mini font-semibold text-ink">{legend}</legend>
      {children}
    </fieldset>
  )
}

type Of<S extends FormField['sort']> = Omit<FieldProps, 'field'> & {
  readonly field: Extract<FormField, { sort: S }>
  readonly label: string
}

/** A choice between forms, such as a share off, an amount off, or a price; and the fields of the chosen one. */
function VariantsField({ kind, field, value, onChange, path, label }: Of<'variants'>) {
  const text = useText()
  const values = value as Values
  const chosen = String(values[field.by])
  return (
    <div className="grid items-start gap-x-3 gap-y-4 @md:grid-cols-2">
      <Field label={label}>
        <Select
          value={chosen}
          options={Object.keys(field.options).map((each) => ({
            value: each,
            label: choiceLabel(text, kind, field.name, each),
          }))}
          onChange={(event) => onChange(initialVariant(field, event.target.value))}
        />
      </Field>
      <ActionFields
        kind={kind}
        fields={field.options[chosen] ?? []}
        values={values}
        onChange={onChange}
        path={path}
        within={field.name}
      />
    </div>
  )
}

/** Parts of a bundle, steps of a tiered discount: the same fields several times. */
function ListField({ kind, field, value, onChange, path, label }: Of<'list'>) {
  const text = useText()
  const problem = useProblem()
  const rows = value as readonly (Values & { key: string })[]
  const error = problem(path)
  return (
    <div className="grid gap-3">
      {rows.map((row, index) => (
        <fieldset key={row.key} className={cn('relative rounded-card border p-3.5 pr-12', PART)}>
          <legend className="-ml-1 px-1 text-mini font-semibold text-ink">
            {text([`rows.${field.name}`, 'rows.any'], { number: index + 1 })}
          </legend>
          {rows.length > field.min ? (
            <IconButton
              size="sm"
              tooltip={false}
              label={text('rows.remove', { number: index + 1 })}
              icon={<Trash2 />}
              className="absolute top-0 right-2"
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          ) : null}
          <ActionFields
            kind={kind}
            fields={field.item}
            values={row}
            onChange={(next) => onChange(rows.map((each) => (each.key === row.key ? next : each)))}
            path={[...path, index]}
            within={field.name}
          />
        </fieldset>
      ))}
      {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
      <div>
        <Button
          size="sm"
          icon={<Plus />}
          disabled={rows.length >= field.max}
          onClick={() => onChange([...rows, { ...initialValues(field.item), key: newKey() }])}
        >
          {text([`rows.add_${field.name}`, 'rows.add'], { what: label })}
        </Button>
      </div>
    </div>
  )
}
