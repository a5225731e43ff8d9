import { describe, expect, it } from 'vitest'
import promotions from '@/i18n/messages/en/promotions.json'
import messages from '@/i18n/messages/en/promotions-admin.json'
import { TEMPLATES } from '../../engine/templates'
import { ACTION_KINDS, REFERENCE_TARGETS } from '../../promotion-admin-schema'
import { ACTION_FORMS, type FormField } from './action-fields'
import { CONDITION_FIELDS, operatorsOf } from './condition-fields'

function has(key: string, tree: unknown = messages): boolean {
  const found = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree)
  return typeof found === 'string'
}

/** The registered names for which none of the keys has a text. */
function missing(names: readonly (readonly string[])[]): string[] {
  return names.filter((keys) => !keys.some((key) => has(key))).map(([first = '']) => first)
}

/** What the builder asks of the texts for a form, as action-field.tsx does. */
function keysOf(kind: string, fields: readonly FormField[], within?: string): string[][] {
  return fields.flatMap((field): string[][] => {
    const { name } = field
    const inner = within ? `${within}_${name}` : name
    const label = [`actions.${kind}.fields.${inner}`, `fields.${inner}`, `fields.${name}`]
    const choices = (values: readonly string[]) =>
      values.map((value) => [`actions.${kind}.values.${name}.${value}`, `values.${name}.${value}`])
    switch (field.sort) {
      case 'choice':
        return [label, ...choices(field.values)]
      case 'group':
        return [label, ...keysOf(kind, field.fields, name)]
      case 'list':
        return [[`rows.${name}`], [`rows.add_${name}`], ...keysOf(kind, field.item, name)]
      case 'variants':
        return [
          label,
          ...choices(Object.keys(field.options)),
          ...Object.values(field.options).flatMap((each) => keysOf(kind, each, name)),
        ]
      default:
        return [label]
    }
  })
}

describe('everything registered in the engine has its text', () => {
  it('fields of conditions, and their groups', () => {
    expect(missing(CONDITION_FIELDS.map(({ name }) => [`targets.${name}`]))).toEqual([])
    expect(missing(CONDITION_FIELDS.map(({ target }) => [`groups.${target}`]))).toEqual([])
  })

  it('operators of every kind of value', () => {
    const keys = CONDITION_FIELDS.flatMap(({ kind }) =>
      operatorsOf(kind).map((operator) => {
        const words = kind === 'number' || kind === 'money' ? 'figures' : 'words'
        return [`operators.${words}.${operator}`]
      }),
    )
    expect(missing(keys)).toEqual([])
  })

  it.each(ACTION_KINDS)('%s: its name and every property and choice', (kind) => {
    const form = ACTION_FORMS.get(kind)
    const { variants, fields = [] } = form ?? {}
    const own = variants
      ? [
          [`fields.${variants.by}`],
          ...Object.keys(variants.options).map((each) => [`values.${variants.by}.${each}`]),
          ...Object.values(variants.options).flatMap((each) => keysOf(kind, each)),
        ]
      : keysOf(kind, fields)
    expect(missing([[`actions.${kind}.title`], [`actions.${kind}.text`], ...own])).toEqual([])
  })

  it('templates and pickers', () => {
    expect(missing(TEMPLATES.flatMap(({ id }) => [[`templates.${id}.title`], [`templates.${id}.text`]]))).toEqual([])
    expect(missing(REFERENCE_TARGETS.map((target) => [`picker.${target}`]))).toEqual([])
  })

  it('would be found missing', () => {
    expect(missing([['targets.moon.id'], ['targets.product.id']])).toEqual(['targets.moon.id'])
    expect(has('problems.never_true', promotions)).toBe(true)
  })
})
