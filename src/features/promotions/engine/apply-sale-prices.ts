import { applyActions, type Result } from './apply-actions'
import type { Cart } from './cart'
import { choosePromotions } from './choose-promotions'
import { enterLineByLine } from './contender'
import { explainLosses } from './explain-losses'
import type { Fetched, Stopped } from './fetch-promotions'

/**
 * Sale prices, before everything else: what a listing shows is what the cart charges. They are chosen line by line and among themselves, so that
 * neither other items nor offers of the cart ever take one away.
 */
export function applySalePrices(
  sales: readonly Fetched[],
  cart: Cart,
): { results: Result[]; stopped: Stopped[]; left?: readonly number[] } {
  if (sales.length === 0) return { results: [], stopped: [] }
  const contenders = sales.flatMap((sale) => enterLineByLine(sale, cart))
  const { results, left } = applyActions(cart, choosePromotions(contenders, cart))
  const merged = mergeByPromotion(results)
  const lost = explainLosses(contenders, results, { cart })
  const applied = new Set(merged.map(({ contender }) => contender.compiled))
  const stopped = sales.flatMap(({ compiled, code }): Stopped[] => {
    if (applied.has(compiled)) return []
    const stop = lost.find((one) => one.compiled === compiled)?.stop
    return [{ compiled, code, stop: stop ?? { kind: 'nothing_to_discount', reason: 'no_items' } }]
  })
  return { results: merged, stopped, left }
}

/** One result for each promotion: lines apart add up, and what stopped it counts only where it stopped it everywhere. */
function mergeByPromotion(results: readonly Result[]): Result[] {
  const merged = new Map<object, Result>()
  for (const result of results) {
    const key = result.contender.compiled
    const known = merged.get(key)
    merged.set(key, known ? add(known, result) : result)
  }
  return [...merged.values()]
}

function add(one: Result, other: Result): Result {
  return {
    ...one,
    byLine: new Map([...one.byLine, ...other.byLine]),
    amountMinor: one.amountMinor + other.amountMinor,
    limitedBy: [...new Set([...one.limitedBy, ...other.limitedBy])],
    stop: one.stop && other.stop,
  }
}
