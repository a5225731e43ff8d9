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
  const winners = results.map(({ contender }) => contender)
  const generous = new Set(results.filter(({ stop }) => stop === null).map(({ contender }) => contender))
  const chosen = new Set(winners)
  return contenders
    .filter((contender) => !chosen.has(contender))
    .map((loser) => {
      const [alone] = applyActions(cart, [loser], start).results
      const stop = alone?.stop ?? stopOfLoss(loser, winners, generous)
      return { compiled: loser.compiled, code: loser.code, stop }
    })
}

/** The rule that keeps it and a winner apart: of several winners, one that gives something. */
function stopOfLoss(loser: Contender, winners: readonly Contender[], generous: ReadonlySet<Contender>): Stop {
  const rivals = winners.flatMap((winner) => {
    const conflict = findConflict(loser, winner)
    return conflict ? [{ winner, conflict }] : []
  })
  const rival = rivals.find(({ winner }) => generous.has(winner)) ?? rivals[0]
  if (!rival) throw new RangeError('A promotion lost without a rival')
  const by = rival.winner.compiled.promotion.id
  if (rival.conflict !== 'lane') return { kind: rival.conflict, by }
  return { kind: 'lane', lane: loser.compiled.promotion.stacking.lane ?? '', by }
}
