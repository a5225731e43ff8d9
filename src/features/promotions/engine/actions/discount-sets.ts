import { allocateWithin } from '@/lib/allocate'
import type { Benefit } from '../../amounts-schema'
import { byLine, costOf, discountPieces, type Pieces } from '../pieces'
import { countSets, dearestSets, type Part } from '../sets'
import { lacking, type Take, type Turn } from './action'

/** The benefit for each complete set, of the most expensive pieces that make up sets. */
export function discountSets(parts: readonly Part[], benefit: Benefit, repeat: number | null, turn: Turn): Take {
  const { sets, missing } = countSets(parts)
  if (parts.every(({ lines }) => lines.length === 0)) return { shares: [] }
  if (sets === 0) return missing > 0 ? lacking({ reason: 'pieces', missing }) : { shares: [] }
  const most = Math.min(sets, repeat ?? Infinity)
  if (benefit.kind === 'percentage') return { shares: discountPieces(dearestSets(parts, most), benefit, turn) }
  const eachMinor = turn.amount(benefit.amounts)
  const count = benefit.kind === 'price' ? worthwhileSets(parts, eachMinor, most) : most
  const pieces = dearestSets(parts, count)
  const cost = costOf(pieces)
  const offMinor = benefit.kind === 'price' ? cost - eachMinor * count : Math.min(cost, eachMinor * count)
  return spreadOverPieces(offMinor, pieces, turn)
}

/**
 * So many sets at the price that a further one would cost more than its pieces. What the n-th set adds never grows with n, so halving finds
 * the last that is worth its price.
 */
function worthwhileSets(parts: readonly Part[], priceMinor: number, most: number): number {
  const costs = new Map<number, number>()
  const cost = (sets: number) => {
    const known = costs.get(sets) ?? costOf(dearestSets(parts, sets))
    costs.set(sets, known)
    return known
  }
  let [worth, tooMany] = [0, most + 1]
  while (tooMany - worth > 1) {
    const middle = Math.floor((worth + tooMany) / 2)
    if (cost(middle) - cost(middle - 1) > priceMinor) worth = middle
    else tooMany = middle
  }
  return worth
}

/** In proportion to what the chosen pieces of each line cost. */
function spreadOverPieces(amountMinor: number, pieces: readonly Pieces[], turn: Turn): Take {
  const groups = byLine(pieces)
  const parts = groups.map((group) => {
    const cost = costOf(group)
    return { weight: cost, ceilingMinor: Math.min(cost, turn.roomOf(group[0]?.line.index ?? 0)) }
  })
  const { shares } = allocateWithin(amountMinor, parts)
  return { shares: groups.map((group, at) => ({ index: group[0]?.line.index ?? 0, amountMinor: shares[at] ?? 0 })) }
}
