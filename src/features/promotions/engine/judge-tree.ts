import type { Condition, ConditionTree, ConditionValue } from '../conditions-schema'
import { fieldOf } from './conditions'
import { complement, interval, intersect, isEmpty, these, type ValueSet } from './value-sets'

/** Whether a condition holds for no cart, for every cart, or depends on the cart. */
export type Verdict = 'never' | 'always' | 'depends'

const MOST = Number.MAX_SAFE_INTEGER
const AMOUNTS = [0, MOST] as const

/** Fields with exactly one value in any cart, and the numbers that it can be; a flag is 0 or 1. */
const SINGLE: Readonly<Record<string, readonly [number, number]>> = {
  'cart_total.before_discounts': AMOUNTS,
  'cart_total.after_discounts': AMOUNTS,
  'cart_total.currency': AMOUNTS,
  'cart_quantity.pieces': AMOUNTS,
  'cart_quantity.lines': AMOUNTS,
  'cart_quantity.products': AMOUNTS,
  'category.count': AMOUNTS,
  'collection.count': AMOUNTS,
  'customer.order_count': AMOUNTS,
  'customer.spent': AMOUNTS,
  'customer.signed_in': [0, 1],
  'customer.first_order': [0, 1],
  'customer_group.count': AMOUNTS,
  'time.weekday': [1, 7],
  'time.hour': [0, 23],
}

/** Judges a tree for carts in one currency. */
export function judgeTree(tree: ConditionTree, currency: string): Verdict {
  if ('not' in tree) return opposite(judgeTree(tree.not, currency))
  if ('any' in tree)
    return opposite(
      judgeAll(
        tree.any.map((not) => ({ not })),
        currency,
      ),
    )
  if ('all' in tree) return judgeAll(tree.all, currency)
  return judgeLeaf(tree, currency)
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'depends' ? verdict : verdict === 'never' ? 'always' : 'never'
}

/** A group of which all must hold never does where one does not, or where comparisons of one field leave it no value. */
function judgeAll(nodes: readonly ConditionTree[], currency: string): Verdict {
  const verdicts = nodes.map((node) => judgeTree(node, currency))
  if (verdicts.includes('never')) return 'never'
  if (verdicts.every((verdict) => verdict === 'always')) return 'always'
  const allowed = new Map<string, ValueSet>()
  for (const { key, set } of nodes.flatMap((node) => setsOf(node, currency, false))) {
    const before = allowed.get(key)
    allowed.set(key, before ? intersect(before, set) : set)
  }
  return [...allowed.values()].some((set) => isEmpty(set)) ? 'never' : 'depends'
}

function judgeLeaf(leaf: Condition, currency: string): Verdict {
  if (Array.isArray(leaf.value) && leaf.value.length === 0) return leaf.operator === 'in' ? 'never' : 'always'
  if (leaf.operator === 'between' && isReversed(leaf.value, currency)) return 'never'
  const [found] = setsOf(leaf, currency, false)
  if (!found) return 'depends'
  if (isEmpty(found.set)) return 'never'
  return isEmpty(complement(found.set, found.domain)) ? 'always' : 'depends'
}

/** Whether a range ends before it begins. */
export function isReversed(value: ConditionValue, currency: string): boolean {
  if (typeof value !== 'object' || !('from' in value)) return false
  return Number(plain(value.from, currency)) > Number(plain(value.to, currency))
}

interface Allowed {
  readonly key: string
  readonly set: ValueSet
  readonly domain: readonly [number, number]
}

/** What a node asks of single values: comparisons, and groups of which all must hold; turned round below a "not". */
function setsOf(node: ConditionTree, currency: string, negated: boolean): Allowed[] {
  if ('not' in node) return setsOf(node.not, currency, !negated)
  if ('all' in node) return negated ? [] : node.all.flatMap((child) => setsOf(child, currency, false))
  if ('any' in node) return negated ? node.any.flatMap((child) => setsOf(child, currency, true)) : []
  const name = `${node.target}.${node.field}`
  const domain = SINGLE[name]
  const set = domain && setOfLeaf(node, currency, domain)
  if (!set) return []
  return [
    { key: `${name} ${JSON.stringify(node.where ?? null)}`, domain, set: negated ? complement(set, domain) : set },
  ]
}

function setOfLeaf(
  { target, field, operator, value }: Condition,
  currency: string,
  domain: readonly [number, number],
): ValueSet | null {
  const numeric = ['number', 'money'].includes(fieldOf(target, field)?.kind ?? '')
  const one = () => plain(value, currency)
  const set = (values: readonly unknown[]): ValueSet => (numeric ? points(values.map(Number)) : flagsOrWords(values))
  const list = () => (Array.isArray(value) ? value.map((each) => plain(each, currency)) : [])
  switch (operator) {
    case 'eq':
      return set([one()])
    case 'ne':
      return complement(set([one()]), domain)
    case 'in':
      return set(list())
    case 'not_in':
      return complement(set(list()), domain)
    case 'gt':
      return intersect(interval(Number(one()) + 1, MOST), interval(...domain))
    case 'gte':
      return intersect(interval(Number(one()), MOST), interval(...domain))
    case 'lt':
      return intersect(interval(domain[0], Number(one()) - 1), interval(...domain))
    case 'lte':
      return intersect(interval(domain[0], Number(one())), interval(...domain))
    case 'between': {
      if (typeof value !== 'object' || !('from' in value)) return null
      return intersect(
        interval(Number(plain(value.from, currency)), Number(plain(value.to, currency))),
        interval(...domain),
      )
    }
    case 'contains':
    case 'not_contains':
      return null
  }
}

function points(numbers: readonly number[]): ValueSet {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b)
  return { type: 'numbers', intervals: sorted.map((number) => [number, number] as const) }
}

function flagsOrWords(values: readonly unknown[]): ValueSet {
  const [first] = values
  return typeof first === 'boolean'
    ? points(values.map(Number))
    : these(values.map((value) => String(value).toLowerCase()))
}

function plain(value: unknown, currency: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).find(([key]) => key === currency)?.[1]
}
