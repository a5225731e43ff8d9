import {
  type CollectionCondition,
  type CollectionRules,
  collectionConditionSchema,
  numberOperatorSchema,
  textOperatorSchema,
} from '../../collection-rule-schema'

export type RuleField = CollectionCondition['field']
export type RuleOperator = CollectionCondition['operator']

/** A condition while it is being written: its value may be missing still. */
export interface ConditionDraft {
  readonly key: string
  readonly field: RuleField
  readonly operator: RuleOperator
  readonly value: string | number | boolean | readonly string[] | null
}

export interface RulesDraft {
  readonly match: CollectionRules['match']
  readonly conditions: readonly ConditionDraft[]
}

export const RULE_FIELDS = [
  'tag',
  'title',
  'product_type',
  'vendor',
  'category',
  'price',
  'compare_at',
  'on_sale',
  'stock',
] as const satisfies readonly RuleField[]

export type ValueKind = 'text' | 'money' | 'pieces' | 'yes' | 'categories'
const KINDS: Readonly<Record<RuleField, ValueKind>> = {
  title: 'text',
  vendor: 'text',
  product_type: 'text',
  tag: 'text',
  price: 'money',
  compare_at: 'money',
  on_sale: 'yes',
  stock: 'pieces',
  category: 'categories',
}

export function kindOf(field: RuleField): ValueKind {
  return KINDS[field]
}

export function operatorsOf(field: RuleField): readonly RuleOperator[] {
  const kind = kindOf(field)
  if (kind === 'text') return textOperatorSchema.options
  if (kind === 'yes') return ['eq']
  return kind === 'categories' ? ['in', 'not_in'] : numberOperatorSchema.options
}

/** A new condition on a field. */
export function emptyCondition(key: string, field: RuleField): ConditionDraft {
  const kind = kindOf(field)
  const value = { text: '', money: null, pieces: null, yes: true, categories: [] }[kind]
  const [first] = operatorsOf(field)
  return { key, field, operator: kind === 'money' || kind === 'pieces' ? 'gte' : (first ?? 'eq'), value }
}

export function rulesDraftOf(rules: CollectionRules | null): RulesDraft {
  if (!rules) return { match: 'all', conditions: [emptyCondition('0', 'tag')] }
  return {
    match: rules.match,
    conditions: rules.conditions.map((condition, index) => ({ ...condition, key: `${index}` })),
  }
}

/** The rules, or null while there is none or a condition has no value. */
export function rulesOf(draft: RulesDraft): CollectionRules | null {
  const conditions = draft.conditions.map(
    ({ key: _, ...condition }) => collectionConditionSchema.safeParse(condition).data,
  )
  const complete = conditions.filter((condition) => condition !== undefined)
  return complete.length > 0 && complete.length === conditions.length
    ? { match: draft.match, conditions: complete }
    : null
}
