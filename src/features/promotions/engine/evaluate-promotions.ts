import { sumMinor } from '@/lib/money'
import type { PromotionFacts } from '../facts-schema'
import type { ConditionTrace, Evaluation, PromotionAdjustment, PromotionTrace } from '../trace-schema'
import { applyActions, type Result } from './apply-actions'
import { type Cart, prepareCart } from './cart'
import { applySalePrices } from './apply-sale-prices'
import { choosePromotions } from './choose-promotions'
import type { CompiledPromotion, CompiledPromotions } from './compile-promotions'
import { enterContest } from './contender'
import { evaluateConditions, traceConditions } from './evaluate-conditions'
import { fetchPromotions, type Stopped } from './fetch-promotions'
import { explainLosses } from './explain-losses'
import { hintFor } from './hint-for'
import type { Scope } from './scope'

interface Options {
  /** Adds the whole condition tree of each promotion to the trace. */
  readonly explain?: boolean
}

/**
 * What a store's promotions do to a cart: discounts that each end on one line or on shipping, gifts, and for every promotion whether it applied
 * or the first thing that stopped it. Four stages: fetch, conditions, actions, stacking. Pure; neither the order of the lines nor of
 * promotions of equal priority matters (docs/adr/0006-promotions.md). The facts must be as `promotionFactsSchema` gives them.
 */
export function evaluatePromotions(
  promotions: CompiledPromotions,
  facts: PromotionFacts,
  { explain = false }: Options = {},
): Evaluation {
  const cart = prepareCart(facts)
  const { fetched, stopped: notOn } = fetchPromotions(promotions, cart)
  const { eligible, stopped: notMet } = evaluateConditions(fetched, cart)
  const sale = applySalePrices(
    eligible.filter(({ compiled }) => compiled.isSalePrice),
    cart,
  )
  const contenders = eligible.filter(({ compiled }) => !compiled.isSalePrice).map((one) => enterContest(one, cart))
  const offers = applyActions(cart, choosePromotions(contenders, cart, sale.left), sale.left)
  const lost = explainLosses(contenders, offers.results, { cart, start: sale.left })
  const results = [...sale.results, ...offers.results]
  const trace: PromotionTrace[] = []
  for (const result of results) trace[result.contender.compiled.rank] = traceResult(result, cart, explain)
  for (const some of [notOn, notMet, sale.stopped, lost]) {
    for (const one of some) trace[one.compiled.rank] = traceStop(one, cart.whole, explain)
  }
  return {
    adjustments: results.flatMap((result) => adjustmentsOf(result, cart)),
    gifts: results.flatMap(({ gifts }) => gifts),
    discountMinor: sumMinor(results.map(({ amountMinor }) => amountMinor)),
    shippingDiscountMinor: sumMinor(results.map(({ shippingMinor }) => shippingMinor)),
    trace,
  }
}

function adjustmentsOf(result: Result, cart: Cart): PromotionAdjustment[] {
  const { contender, shippingMinor } = result
  const source = {
    sourceId: contender.compiled.promotion.id,
    label: contender.label,
    ...(contender.code && { code: contender.code.code }),
  }
  const onLines = linesOf(result, cart).map(
    ({ lineId, amountMinor }): PromotionAdjustment => ({ ...source, amountMinor, target: { kind: 'line', lineId } }),
  )
  if (shippingMinor === 0) return onLines
  return [...onLines, { ...source, amountMinor: shippingMinor, target: { kind: 'shipping' } }]
}

/** What it took off each line, in the order of the lines. */
function linesOf({ byLine }: Result, { lines }: Cart): { lineId: string; amountMinor: number }[] {
  return [...byLine]
    .toSorted(([a], [b]) => a - b)
    .map(([index, amountMinor]) => ({ lineId: lines[index]?.id ?? '', amountMinor }))
}

function traceResult(result: Result, cart: Cart, explain: boolean): PromotionTrace {
  const { contender, shippingMinor, amountMinor, gifts, limitedBy, stop, scope } = result
  const { compiled, code } = contender
  if (stop) return traceStop({ compiled, code, stop }, scope, explain)
  return {
    promotionId: compiled.promotion.id,
    name: compiled.promotion.name,
    code: code?.code ?? null,
    status: 'applied',
    amountMinor,
    lines: linesOf(result, cart),
    shippingMinor,
    gifts: [...gifts],
    limitedBy: [...limitedBy],
    ...(explain && treeOf(compiled, scope)),
  }
}

// Written out field by field, as thousands are made: spreading objects into each other took most of the time of an evaluation.
function traceStop({ compiled, code, stop }: Stopped, scope: Scope, explain: boolean): PromotionTrace {
  const entry: PromotionTrace = {
    promotionId: compiled.promotion.id,
    name: compiled.promotion.name,
    code: code === null ? null : code.code,
    status: 'not_applied',
    stop,
    hint: hintFor(compiled, stop, scope),
  }
  return explain ? { ...entry, ...treeOf(compiled, scope) } : entry
}

/** The tree with what was compared; not where amounts are missing, which leaves nothing to compare. */
function treeOf({ conditions, currencies }: CompiledPromotion, scope: Scope): { conditions?: ConditionTrace } {
  if (currencies?.has(scope.cart.facts.currency) === false) return {}
  return { conditions: traceConditions(conditions, scope) }
}
