import { z } from 'zod'
import { amountsSchema } from '../../amounts-schema'
import { itemTreeSchema } from '../../conditions-schema'
import { actionSchema } from '../../engine/actions'
import type { ActionKindName } from '../../promotion-admin-schema'
import { ratePpmSchema } from '@/lib/rate'
import { emptyGroup, newKey } from './tree-draft'

/*
 * What an action's form is made of, read from its schema: a new kind of action whose properties are of known sorts needs no form of its
 * own. A property of a new sort needs an entry in `sortOf` and one field (action-field.tsx).
 */

export type FieldSort =
  | { readonly sort: 'items' | 'amounts' | 'rate' | 'variant' | 'unknown' }
  | { readonly sort: 'count'; readonly min: number }
  | { readonly sort: 'choice'; readonly values: readonly string[] }
  | { readonly sort: 'group'; readonly fields: readonly FormField[] }
  | { readonly sort: 'list'; readonly item: readonly FormField[]; readonly min: number; readonly max: number }
  | { readonly sort: 'variants'; readonly by: string; readonly options: Readonly<Record<string, readonly FormField[]>> }

export type FormField = FieldSort & {
  readonly name: string
  /** May be left empty: null. */
  readonly nullable: boolean
  readonly initial: unknown
}

type Shape = Readonly<Record<string, z.core.$ZodType>>

function isObject(schema: z.core.$ZodType): schema is z.ZodObject {
  return schema instanceof z.ZodObject
}

function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType; nullable: boolean; initial: unknown } {
  if (schema instanceof z.ZodDefault) return { ...unwrap(schema.unwrap()), initial: schema.def.defaultValue }
  if (schema instanceof z.ZodNullable) return { ...unwrap(schema.unwrap()), nullable: true, initial: null }
  return { inner: schema, nullable: false, initial: undefined }
}

function fieldOfSchema(name: string, schema: z.core.$ZodType): FormField {
  const { inner, nullable, initial } = unwrap(schema)
  const sort = sortOf(name, inner)
  // A tree's default is the stored form; here it is a draft.
  const isGiven = initial !== undefined && sort.sort !== 'items'
  return { ...sort, name, nullable, initial: isGiven ? initial : initialOf(sort) }
}

function sortOf(name: string, schema: z.core.$ZodType): FieldSort {
  if (schema === itemTreeSchema) return { sort: 'items' }
  if (schema === amountsSchema) return { sort: 'amounts' }
  if (schema === ratePpmSchema) return { sort: 'rate' }
  if (name === 'variantId') return { sort: 'variant' }
  if (schema instanceof z.ZodEnum) return { sort: 'choice', values: schema.options.map(String) }
  if (schema instanceof z.ZodNumber) return { sort: 'count', min: Math.max(0, schema.minValue ?? 0) }
  if (isObject(schema)) return { sort: 'group', fields: fieldsOfShape(schema.shape) }
  if (schema instanceof z.ZodArray && isObject(schema.element)) {
    const { minimum = 0, maximum = 100 } = lengthsOf(schema)
    return { sort: 'list', item: fieldsOfShape(schema.element.shape), min: minimum, max: maximum }
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsOf(schema)
  return { sort: 'unknown' }
}

function lengthsOf(schema: z.ZodArray): { minimum?: number; maximum?: number } {
  const bag = schema._zod.bag as { minimum?: number; maximum?: number }
  return bag
}

function variantsOf(schema: z.ZodDiscriminatedUnion): FieldSort {
  const by = schema.def.discriminator
  const options = schema.options.filter(isObject).map((option) => {
    const { [by]: literal, ...rest } = option.shape
    return [literalOf(literal), fieldsOfShape(rest)] as const
  })
  return { sort: 'variants', by, options: Object.fromEntries(options) }
}

function literalOf(schema: unknown): string {
  return schema instanceof z.ZodLiteral ? String(schema.value) : ''
}

function fieldsOfShape(shape: Shape): FormField[] {
  return Object.entries(shape)
    .filter(([, schema]) => !(schema instanceof z.ZodLiteral))
    .map(([name, schema]) => fieldOfSchema(name, schema))
}

/** Of several choices, the one a merchant means most often. */
const LIKELY = ['order', 'percentage', 'quantity']

function initialOf(sort: FieldSort): unknown {
  switch (sort.sort) {
    case 'items':
      return emptyGroup()
    case 'amounts':
      return {}
    case 'rate':
      return null
    case 'variant':
      return ''
    case 'count':
      return Math.max(1, sort.min)
    case 'choice':
      return LIKELY.find((each) => sort.values.includes(each)) ?? sort.values[0]
    case 'group':
      return initialValues(sort.fields)
    case 'list':
      return Array.from({ length: Math.max(1, sort.min) }, () => ({ key: newKey(), ...initialValues(sort.item) }))
    case 'variants':
      return initialVariant(sort, LIKELY.find((each) => each in sort.options) ?? Object.keys(sort.options)[0] ?? '')
    case 'unknown':
      return null
  }
}

/** What a form with these fields begins with. */
export function initialValues(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, ...field }) => [name, 'initial' in field ? field.initial : null]))
}

/** The values of one option of a choice between forms. */
export function initialVariant(
  sort: Extract<FieldSort, { sort: 'variants' }>,
  option: string,
): Record<string, unknown> {
  return { [sort.by]: option, ...initialValues(sort.options[option] ?? []) }
}

export interface ActionForm {
  /** The property that chooses between forms of one kind (tiers by quantity, or by amount); null for most kinds. */
  readonly variants: Extract<FieldSort, { sort: 'variants' }> | null
  readonly fields: readonly FormField[]
}

/** The form of every kind of action. */
export const ACTION_FORMS: ReadonlyMap<string, ActionForm> = new Map(
  actionSchema.options.map((option): [string, ActionForm] => {
    if (isObject(option)) return [literalOf(option.shape.kind), { variants: null, fields: fieldsOfShape(option.shape) }]
    const variants = variantsOf(option) as Extract<FieldSort, { sort: 'variants' }>
    const [first] = option.options
    return [literalOf(first?.shape.kind), { variants, fields: [] }]
  }),
)

/** An action of a kind, to begin with. */
export function newAction(kind: ActionKindName): Record<string, unknown> {
  const form = ACTION_FORMS.get(kind)
  if (form?.variants) {
    const [first = ''] = Object.keys(form.variants.options)
    return { kind, ...initialVariant(form.variants, first) }
  }
  return { kind, ...initialValues(form?.fields ?? []) }
}
