import type { Benefit } from '../amounts-schema'
import { percentOf } from '@/lib/rate'
import type { Share, Turn, TurnLine } from './actions/action'
import type { CartLine } from './cart'

/** Some pieces of one line that cost the same. */
export interface Pieces {
  readonly line: CartLine
  readonly priceMinor: number
  readonly count: number
}

/**
 * What the pieces of a line cost at this moment: what is left of it, shared to the unit. Of 3 pieces with 20.00 left two cost 6.67 and one 6.66,
 * so that a piece always has a price in whole minor units.
 */
export function piecesOf({ line, leftMinor }: TurnLine): Pieces[] {
  const lower = Math.floor(leftMinor / line.quantity)
  const dearer = leftMinor - lower * line.quantity
  const pieces = [
    { line, priceMinor: lower, count: line.quantity - dearer },
    { line, priceMinor: lower + 1, count: dearer },
  ]
  return pieces.filter(({ count }) => count > 0)
}

export type Rank = 'cheapest' | 'most_expensive'

/** The pieces of lines in the order in which an offer takes them; equal prices by line id. */
export function rankPieces(lines: readonly TurnLine[], rank: Rank): Pieces[] {
  return sortPieces(
    lines.flatMap((line) => piecesOf(line)),
    rank,
  )
}

export function sortPieces(pieces: readonly Pieces[], rank: Rank): Pieces[] {
  const sign = rank === 'cheapest' ? 1 : -1
  return pieces.toSorted((a, b) => sign * (a.priceMinor - b.priceMinor) || a.line.index - b.line.index)
}

/** The first so many pieces. */
export function firstPieces(ranked: readonly Pieces[], count: number): Pieces[] {
  const taken: Pieces[] = []
  let left = count
  for (const pieces of ranked) {
    if (left <= 0) break
    taken.push({ ...pieces, count: Math.min(pieces.count, left) })
    left -= pieces.count
  }
  return taken
}

export function countPieces(pieces: readonly Pieces[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0)
}

/** What they cost together. */
export function costOf(pieces: readonly Pieces[]): number {
  return pieces.reduce((sum, { priceMinor, count }) => sum + priceMinor * count, 0)
}

/** The chosen pieces line by line, in the order of the lines. */
export function byLine(pieces: readonly Pieces[]): Pieces[][] {
  const groups = new Map<number, Pieces[]>()
  for (const one of pieces) groups.set(one.line.index, [...(groups.get(one.line.index) ?? []), one])
  return [...groups.entries()].toSorted(([a], [b]) => a - b).map(([, group]) => group)
}

/** What a benefit takes off each of some pieces. A percentage is rounded once for the pieces of one line. */
export function discountPieces(pieces: readonly Pieces[], benefit: Benefit, turn: Turn): Share[] {
  return byLine(pieces).map((ofLine) => ({
    index: ofLine[0]?.line.index ?? 0,
    amountMinor: discountOf(ofLine, benefit, turn),
  }))
}

function discountOf(pieces: readonly Pieces[], benefit: Benefit, turn: Turn): number {
  switch (benefit.kind) {
    case 'percentage':
      return percentOf(costOf(pieces), benefit.ratePpm)
    case 'amount': {
      const off = turn.amount(benefit.amounts)
      return pieces.reduce((sum, { priceMinor, count }) => sum + Math.min(priceMinor, off) * count, 0)
    }
    case 'price': {
      const wanted = turn.amount(benefit.amounts)
      return pieces.reduce((sum, { priceMinor, count }) => sum + Math.max(0, priceMinor - wanted) * count, 0)
    }
  }
}
