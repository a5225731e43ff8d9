import type { Amounts } from '../amounts-schema'
import type { ConditionTree } from '../conditions-schema'
import type { Promotion } from '../promotions-schema'
import { kindOf, type PromotionAction } from './actions'
import { isReversed, judgeTree, type Verdict } from './judge-tree'
import { compilePromotions } from './compile-promotions'

type Path = readonly (string | number)[]

/** Something in a promotion that its merchant can hardly mean. Its text is `promotions.problems.<code>`. */
export interface PromotionFlaw {
  readonly path: Path
  readonly code:
    | 'never_true'
    | 'always_true'
    | 'empty_list'
    | 'range_reversed'
    | 'ends_before_start'
    | 'no_weekday'
    | 'quantity_zero'
    | 'gives_nothing'
    | 'limit_zero'
    | 'no_common_currency'
  /** An error means that it can never apply. */
  readonly severity: 'error' | 'warning'
}

/** Finds contradictions in a promotion that the schema accepts: what can never be, what always is, and what gives nothing. */
export function checkPromotion(promotion: Promotion): PromotionFlaw[] {
  const currencies = currenciesOf(promotion)
  return [
    ...(currencies.length === 0 ? [flaw([], 'no_common_currency')] : []),
    ...checkSchedule(promotion),
    ...checkTree(promotion.conditions, ['conditions'], currencies),
    ...promotion.actions.flatMap((action, at) => checkAction(action, ['actions', at], currencies)),
    ...checkLimits(promotion),
  ]
}

function flaw(path: Path, code: PromotionFlaw['code'], severity: PromotionFlaw['severity'] = 'error'): PromotionFlaw {
  return { path, code, severity }
}

/** Those that all its amounts have; a stand-in where it has no amounts. */
function currenciesOf(promotion: Promotion): string[] {
  const [compiled] = compilePromotions([promotion]).promotions
  return compiled?.currencies ? [...compiled.currencies] : ['any']
}

function checkSchedule({ schedule }: Promotion): PromotionFlaw[] {
  const { startsAt, endsAt, windows } = schedule
  const ended = startsAt !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)
  return [
    ...(ended ? [flaw(['schedule', 'endsAt'], 'ends_before_start')] : []),
    ...windows.flatMap(({ weekdays }, at) =>
      weekdays.length === 0
        ? [flaw(['schedule', 'windows', at, 'weekdays'], 'no_weekday', windows.length === 1 ? 'error' : 'warning')]
        : [],
    ),
  ]
}

/** A whole tree; no conditions at all are none to find fault with. */
function checkTree(tree: ConditionTree, path: Path, currencies: readonly string[]): PromotionFlaw[] {
  if ('all' in tree && tree.all.length === 0) return []
  const severity = verdictOf(tree, currencies) === 'never' ? 'error' : 'warning'
  return checkNode(tree, path, currencies).map((found) => ({ ...found, severity }))
}

/** The outermost node that is always or never true, and what is odd in itself further in. */
function checkNode(tree: ConditionTree, path: Path, currencies: readonly string[]): PromotionFlaw[] {
  const odd = oddLeaf(tree, path, currencies)
  if (odd) return [odd]
  const verdict = verdictOf(tree, currencies)
  const inner = childrenOf(tree, path).flatMap(({ node, at }) => checkNode(node, at, currencies))
  const explained = inner.some(({ code }) => code === 'empty_list' || code === 'range_reversed')
  if (verdict === 'depends' || explained) return inner
  return [flaw(path, verdict === 'never' ? 'never_true' : 'always_true')]
}

function verdictOf(tree: ConditionTree, currencies: readonly string[]): Verdict {
  const verdicts = new Set(currencies.map((currency) => judgeTree(tree, currency)))
  const [only] = verdicts
  return verdicts.size === 1 && only ? only : 'depends'
}

function oddLeaf(tree: ConditionTree, path: Path, currencies: readonly string[]): PromotionFlaw | null {
  if (!('target' in tree)) return null
  const { value } = tree
  if (Array.isArray(value) && value.length === 0) return flaw([...path, 'value'], 'empty_list')
  return currencies.some((currency) => isReversed(value, currency)) ? flaw([...path, 'value'], 'range_reversed') : null
}

function childrenOf(tree: ConditionTree, path: Path): { node: ConditionTree; at: Path }[] {
  if ('not' in tree) return [{ node: tree.not, at: [...path, 'not'] }]
  if ('all' in tree) return tree.all.map((node, at) => ({ node, at: [...path, 'all', at] }))
  if ('any' in tree) return tree.any.map((node, at) => ({ node, at: [...path, 'any', at] }))
  return tree.where ? [{ node: tree.where, at: [...path, 'where'] }] : []
}

function checkAction(action: PromotionAction, path: Path, currencies: readonly string[]): PromotionFlaw[] {
  const trees = kindOf(action).selectors(action)
  return [
    ...quantitiesOf(action).flatMap(({ at, quantity }) =>
      quantity === 0 ? [flaw([...path, ...at], 'quantity_zero')] : [],
    ),
    ...(givesNothing(action) ? [flaw(path, 'gives_nothing')] : []),
    ...trees.flatMap((tree, at) =>
      action.kind === 'gift' ? [] : checkTree(tree, [...path, ...pathOfSelector(action, at)], currencies),
    ),
  ]
}

function pathOfSelector(action: PromotionAction, at: number): Path {
  if (action.kind === 'bundle') return ['parts', at, 'items']
  return action.kind === 'buy_x_get_y' ? [at === 0 ? 'buy' : 'get', 'items'] : ['items']
}

function quantitiesOf(action: PromotionAction): { at: Path; quantity: number }[] {
  switch (action.kind) {
    case 'buy_x_get_y':
      return [
        { at: ['buy', 'quantity'], quantity: action.buy.quantity },
        { at: ['get', 'quantity'], quantity: action.get.quantity },
      ]
    case 'bundle':
      return action.parts.map(({ quantity }, at) => ({ at: ['parts', at, 'quantity'], quantity }))
    case 'mix_and_match':
    case 'ranked_items':
    case 'first_units':
      return [{ at: ['quantity'], quantity: action.quantity }]
    default:
      return []
  }
}

/** Nothing off: 0 %, or an amount of zero in every currency. A price of zero is free, and not nothing. */
function givesNothing(action: PromotionAction): boolean {
  switch (action.kind) {
    case 'percentage':
    case 'bogo':
      return action.ratePpm === 0
    case 'fixed_amount':
      return isZero(action.amounts)
    case 'tiered':
      return action.tiers.every(({ benefit }) => isNoBenefit(benefit))
    case 'buy_x_get_y':
    case 'bundle':
    case 'mix_and_match':
    case 'ranked_items':
    case 'first_units':
      return isNoBenefit(action.benefit)
    case 'free_shipping':
    case 'fixed_price':
    case 'gift':
      return false
  }
}

function isNoBenefit(benefit: { kind: string; ratePpm?: number; amounts?: Amounts }): boolean {
  if (benefit.kind === 'percentage') return benefit.ratePpm === 0
  return benefit.kind !== 'price' && benefit.amounts !== undefined && isZero(benefit.amounts)
}

function isZero(amounts: Amounts): boolean {
  return Object.values(amounts).every((amount) => amount === 0)
}

function checkLimits({ limits, stacking }: Promotion): PromotionFlaw[] {
  const { budget, ...counts } = limits
  const zero = Object.entries(counts).filter(([, limit]) => limit === 0)
  return [
    ...zero.map(([name]) => flaw(['limits', name], 'limit_zero')),
    ...(budget && isZero(budget) ? [flaw(['limits', 'budget'], 'limit_zero')] : []),
    ...(stacking.maxDiscount && isZero(stacking.maxDiscount) ? [flaw(['stacking', 'maxDiscount'], 'limit_zero')] : []),
  ]
}
