import type { Amounts } from '../amounts-schema'
import { isSalePrice, type Promotion, type PromotionClass } from '../promotions-schema'
import { kindOf, type PromotionAction } from './actions'
import { type ActionKind, type Level, LEVELS } from './actions/action'
import { amountsIn, type CompiledNode, compileConditions, compileItems, type ItemTest } from './compile-conditions'
import { type Anchor, anchorOfConditions, anchorOfItems } from './find-anchor'
import { compileSchedule, type Schedule } from './schedule'

export interface CompiledAction {
  readonly action: PromotionAction
  readonly kind: ActionKind<PromotionAction>
  readonly level: Level
  readonly selectors: readonly ItemTest[]
}

export interface CompiledPromotion {
  readonly promotion: Promotion
  /** Its place by priority, age and id: whatever is equal otherwise is decided by it. */
  readonly rank: number
  readonly class: PromotionClass
  readonly isSalePrice: boolean
  readonly schedule: Schedule
  readonly conditions: CompiledNode
  readonly actions: readonly CompiledAction[]
  readonly anchor: Anchor | null
  /** The currencies that all its amounts have; null where it has no amounts. */
  readonly currencies: ReadonlySet<string> | null
}

/** A store's promotions, ready for any cart. It holds nothing of a cart and may be kept as long as the promotions do not change. */
export interface CompiledPromotions {
  /** By rank. */
  readonly promotions: readonly CompiledPromotion[]
  /** From what a cart may hold to the ranks of promotions that need it. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Variants that are given as gifts: the caller loads their prices and stock. */
  readonly giftVariantIds: readonly string[]
}

/** Compiles promotions as `promotionSchema` gives them. Their order does not matter. */
export function compilePromotions(promotions: readonly Promotion[]): CompiledPromotions {
  const compiled = promotions.toSorted(byRank).map((promotion, rank) => compilePromotion(promotion, rank))
  const byKey = new Map<string, number[]>()
  for (const { anchor, rank } of compiled) {
    for (const key of anchor?.keys ?? []) {
      const ranks = byKey.get(key)
      if (ranks) ranks.push(rank)
      else byKey.set(key, [rank])
    }
  }
  const gifts = promotions
    .flatMap(({ actions }) => actions)
    .flatMap((one) => (one.kind === 'gift' ? one.variantId : []))
  return { promotions: compiled, byKey, giftVariantIds: [...new Set(gifts)] }
}

/** Higher priority first, then the older, then the smaller id. */
function byRank(a: Promotion, b: Promotion): number {
  const age = Date.parse(a.createdAt) - Date.parse(b.createdAt)
  return b.stacking.priority - a.stacking.priority || age || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function compilePromotion(promotion: Promotion, rank: number): CompiledPromotion {
  const conditions = compileConditions(promotion.conditions)
  const actions = promotion.actions.map((action) => compileAction(action))
  return {
    promotion,
    rank,
    class: classOf(actions),
    isSalePrice: isSalePrice(promotion),
    schedule: compileSchedule(promotion.schedule),
    conditions,
    actions,
    anchor: anchorOfConditions(conditions) ?? anchorOfActions(actions),
    currencies: currenciesOf(promotion, actions),
  }
}

function compileAction(action: PromotionAction): CompiledAction {
  const kind = kindOf(action)
  return {
    action,
    kind,
    level: kind.level(action),
    selectors: kind.selectors(action).map((tree) => compileItems(tree)),
  }
}

function classOf(actions: readonly CompiledAction[]): PromotionClass {
  const first = LEVELS.find((level) => actions.some((action) => action.level === level))
  return first === 'order' || first === 'shipping' ? first : 'product'
}

function anchorOfActions(actions: readonly CompiledAction[]): Anchor | null {
  if (actions.some(({ selectors }) => selectors.length === 0)) return null
  return anchorOfItems(actions.flatMap(({ action, kind }) => kind.selectors(action)))
}

function currenciesOf(promotion: Promotion, actions: readonly CompiledAction[]): ReadonlySet<string> | null {
  const { maxDiscount } = promotion.stacking
  const { budget } = promotion.limits
  const all: Amounts[] = [
    ...amountsIn(promotion.conditions),
    ...actions.flatMap(({ action, kind }) => [
      ...kind.amounts(action),
      ...kind.selectors(action).flatMap((tree) => amountsIn(tree)),
    ]),
    ...[maxDiscount, budget].filter((amounts) => amounts !== null),
  ]
  const [first, ...others] = all
  if (!first) return null
  return new Set(Object.keys(first).filter((currency) => others.every((amounts) => Object.hasOwn(amounts, currency))))
}
