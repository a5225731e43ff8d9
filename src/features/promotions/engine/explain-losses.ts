import type { Stop } from '../trace-schema'
import { applyActions, type Result } from './apply-actions'
import type { Cart } from './cart'
import type { Contender } from './contender'
import type { Stopped } from './fetch-promotions'
import { findConflict } from './find-conflict'

/** Why contenders that were not chosen do not apply: what would have stopped them anyway, or else the promotion that applies instead. */
export function explainLosses(
  contenders: readonly Contender[],
  results: readonly Result[],
  { cart, start }: { cart: Cart; start?: readonly number[] },
): Stopped[] {
  if (results.length === contenders.length) return []
  const winners = new Set(results.map(({ contender }) => contender))
  // Those that gave something are named first.
  const byGift = results.toSorted((a, b) => Number(a.stop !== null) - Number(b.stop !== null))
  const rivals = byGift.map(({ contender }) => contender)
  return contenders
    .filter((contender) => !winners.has(contender))
    .map((loser) => {
      const [alone] = applyActions(cart, [loser], start).results
      return { compiled: loser.compiled, code: loser.code, stop: alone?.stop ?? stopOfLoss(loser, rivals) }
    })
}

/** The first winner that it cannot go with, and the rule that keeps them apart. */
function stopOfLoss(loser: Contender, rivals: readonly Contender[]): Stop {
  for (const rival of rivals) {
    const conflict = findConflict(loser, rival)
    if (conflict === null) continue
    const by = rival.compiled.promotion.id
    if (conflict !== 'lane') return { kind: conflict, by }
    return { kind: 'lane', lane: loser.compiled.promotion.stacking.lane ?? '', by }
  }
  throw new RangeError('A promotion lost without a rival')
}
