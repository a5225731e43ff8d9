import type { Amounts } from '../amounts-schema'
import type { Condition, ConditionTree, ConditionValue, ItemTree } from '../conditions-schema'
import type { Comparison } from '../trace-schema'
import { fieldOf } from './conditions'
import type { Field } from './conditions/target'
import { OPERATORS } from './operators'
import type { Expected, Scalar, Test } from './operators/operator'
import { Scope } from './scope'

/** Whether the one line of a scope is meant. */
export type ItemTest = (item: Scope) => boolean

export interface CompiledLeaf {
  readonly type: 'leaf'
  readonly condition: Condition
  readonly path: readonly number[]
  readonly late: boolean
  holds(scope: Scope): boolean
  compare(scope: Scope): Comparison
}

export type CompiledNode =
  | { readonly type: 'all' | 'any'; readonly children: readonly CompiledNode[]; readonly late: boolean }
  | { readonly type: 'not'; readonly child: CompiledNode; readonly late: boolean }
  | CompiledLeaf

/** A tree made ready: fields and operators looked up, lists turned into sets. Throws `TypeError` for what the schema refuses. */
export function compileConditions(tree: ConditionTree, path: number[] = []): CompiledNode {
  if ('all' in tree) return group('all', tree.all, path)
  if ('any' in tree) return group('any', tree.any, path)
  if ('not' in tree) {
    const child = compileConditions(tree.not, [...path, 0])
    return { type: 'not', child, late: child.late }
  }
  return compileLeaf(tree, path)
}

function group(type: 'all' | 'any', nodes: readonly ConditionTree[], path: number[]): CompiledNode {
  const children = nodes.map((node, position) => compileConditions(node, [...path, position]))
  return { type, children, late: children.some(({ late }) => late) }
}

/** A tree over items: the same conditions, asked of a single line. */
export function compileItems(tree: ItemTree): ItemTest {
  const node = compileConditions(tree)
  if (node.type === 'all' && node.children.length === 0) return () => true
  return (item) => holds(node, item)
}

export function holds(node: CompiledNode, scope: Scope): boolean {
  switch (node.type) {
    case 'all':
      return node.children.every((child) => holds(child, scope))
    case 'any':
      return node.children.some((child) => holds(child, scope))
    case 'not':
      return !holds(node.child, scope)
    case 'leaf':
      return node.holds(scope)
  }
}

interface Ready {
  readonly test: Test
  readonly expected: Comparison['expected']
}

function compileLeaf(condition: Condition, path: number[]): CompiledLeaf {
  const { target, operator, where } = condition
  const field = fieldOf(target, condition.field)
  if (!field) throw new TypeError(`${target} has no field ${condition.field}`)
  const readyIn = compileExpected(condition, field)
  const picked = where && compileItems(where)
  const seen = (scope: Scope) => (picked ? pick(scope, picked) : scope)
  return {
    type: 'leaf',
    condition,
    path,
    late: field.late === true,
    holds: (scope) => readyIn(scope.cart.facts.currency).test(seen(scope).read(field)),
    compare: (scope) => {
      const { expected } = readyIn(scope.cart.facts.currency)
      const actual = seen(scope).read(field)
      return { path, target, field: condition.field, operator, expected, actual, ...(where && { where }) }
    },
  }
}

function pick({ cart, lines, leftOf }: Scope, picked: ItemTest): Scope {
  const fitting = lines.filter((line) => {
    const item = cart.items[line.index]
    return item !== undefined && picked(item)
  })
  return new Scope(cart, fitting, leftOf)
}

/** The comparison for a currency; the same for all currencies where no amount is compared. */
function compileExpected({ operator, value }: Condition, field: Field): (currency: string) => Ready {
  const ready = (currency: string): Ready => {
    const expected = resolve(value, currency, field.kind === 'text')
    return { expected: written(expected), test: OPERATORS[operator].compile(expected, field.kind) }
  }
  if (field.kind !== 'money') {
    const always = ready('')
    return () => always
  }
  const perCurrency = new Map<string, Ready>()
  return (currency) => {
    const known = perCurrency.get(currency) ?? ready(currency)
    perCurrency.set(currency, known)
    return known
  }
}

function resolve(value: ConditionValue, currency: string, isText: boolean): Expected {
  const scalar = (one: Scalar | Amounts): Scalar => {
    if (typeof one === 'object') return amountIn(one, currency)
    return isText ? String(one).toLowerCase() : one
  }
  if (typeof value !== 'object') return { one: scalar(value) }
  if (isList(value)) return { many: value.map((each) => scalar(each)) }
  if ('from' in value) return { from: Number(scalar(value.from)), to: Number(scalar(value.to)) }
  return { one: scalar(value) }
}

function isList(value: ConditionValue): value is readonly (Scalar | Amounts)[] {
  return Array.isArray(value)
}

function written(expected: Expected): Comparison['expected'] {
  if ('one' in expected) return expected.one
  return 'many' in expected ? [...expected.many] : expected
}

/** @throws RangeError where there is none; promotions without an amount in the cart's currency are stopped before. */
export function amountIn(amounts: Amounts, currency: string): number {
  const amount = (amounts as Readonly<Record<string, number | undefined>>)[currency]
  if (amount === undefined) throw new RangeError(`No amount in ${currency}`)
  return amount
}

/** All amounts in a tree. */
export function amountsIn(tree: ConditionTree): Amounts[] {
  if ('all' in tree) return tree.all.flatMap((node) => amountsIn(node))
  if ('any' in tree) return tree.any.flatMap((node) => amountsIn(node))
  if ('not' in tree) return amountsIn(tree.not)
  const { value, where } = tree
  const values = isList(value) ? value : typeof value === 'object' && 'from' in value ? [value.from, value.to] : [value]
  return [...values.filter((each): each is Amounts => typeof each === 'object'), ...(where ? amountsIn(where) : [])]
}
