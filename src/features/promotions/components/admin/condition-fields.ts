import type { ConditionValue } from '../../conditions-schema'
import { fieldOf, TARGETS, type TargetName } from '../../engine/conditions'
import type { ConditionTarget } from '../../engine/conditions/target'
import { OPERATORS, type OperatorName } from '../../engine/operators'
import type { OperatorKind, ValueKind } from '../../engine/operators/operator'
import { type LeafDraft, newKey } from './tree-draft'

/** What a condition can be about, as one choice: `cart_total.before_discounts`. */
export interface ConditionField {
  readonly name: string
  readonly target: TargetName
  readonly field: string
  readonly kind: ValueKind
  /** Can also say which items an action is about. */
  readonly perItem: boolean
}

/** All that the engine knows, in its order: a new target or field is offered as soon as it is registered. */
export const CONDITION_FIELDS: readonly ConditionField[] = (
  Object.entries(TARGETS) as [TargetName, ConditionTarget][]
).flatMap(([target, { fields, perItem }]) =>
  Object.entries(fields).map(([field, { kind }]) => ({ name: `${target}.${field}`, target, field, kind, perItem })),
)

const operatorEntries = Object.entries(OPERATORS) as [OperatorName, OperatorKind][]

/** The operators that compare values of a kind. */
export function operatorsOf(kind: ValueKind): OperatorName[] {
  return operatorEntries.filter(([, operator]) => operator.kinds.includes(kind)).map(([name]) => name)
}

export function takesOf(operator: OperatorName): OperatorKind['takes'] {
  const kind: OperatorKind = OPERATORS[operator]
  return kind.takes
}

export function kindOfLeaf({ target, field }: Pick<LeafDraft, 'target' | 'field'>): ValueKind {
  return fieldOf(target, field)?.kind ?? 'text'
}

/** What is asked most often of a kind of value. */
const FIRST_OPERATOR: Readonly<Record<ValueKind, OperatorName>> = {
  id: 'in',
  text: 'eq',
  number: 'gte',
  money: 'gte',
  flag: 'eq',
}

/** A value to begin with, or null where the merchant has to say it. */
function firstValue(kind: ValueKind, operator: OperatorName): ConditionValue | null {
  if (takesOf(operator) === 'many') return []
  return kind === 'flag' ? true : null
}

/** A new condition on a field. */
export function newLeaf({ target, field, kind }: ConditionField): LeafDraft {
  const operator = FIRST_OPERATOR[kind]
  return { key: newKey(), type: 'leaf', target, field, operator, value: firstValue(kind, operator), where: null }
}

/** The same condition with another operator; the value stays as far as its shape still fits. */
export function withOperator(leaf: LeafDraft, operator: OperatorName): LeafDraft {
  const kind = kindOfLeaf(leaf)
  const { value } = leaf
  const [before, after] = [takesOf(leaf.operator), takesOf(operator)]
  if (before === after) return { ...leaf, operator }
  if (after === 'many') return { ...leaf, operator, value: before === 'one' && value !== null ? [value as never] : [] }
  if (before === 'many' && after === 'one') {
    const [first = null] = Array.isArray(value) ? (value as ConditionValue[]) : []
    return { ...leaf, operator, value: first ?? firstValue(kind, operator) }
  }
  return { ...leaf, operator, value: firstValue(kind, operator) }
}

/** The same place in the tree with a condition on another field. */
export function withField(leaf: LeafDraft, field: ConditionField): LeafDraft {
  const isAboutItems = field.perItem || field.target.startsWith('cart_')
  return { ...newLeaf(field), key: leaf.key, where: isAboutItems ? leaf.where : null }
}

/** Whether a condition may be asked of some of the cart's items only. */
export function takesWhere({ target }: Pick<LeafDraft, 'target'>): boolean {
  const { perItem }: ConditionTarget = TARGETS[target]
  return perItem || target.startsWith('cart_')
}
