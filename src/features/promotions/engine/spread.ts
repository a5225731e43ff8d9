import { allocateWithin } from '@/lib/allocate'
import { sumMinor } from '@/lib/money'
import type { Share, TurnLine } from './actions/action'

/** What is left of the lines together. */
export function leftOf(lines: readonly TurnLine[]): number {
  return sumMinor(lines.map((line) => line.leftMinor))
}

/**
 * Spreads an amount over lines in proportion to what is left of each: parts floored, remaining units to the largest remainders, on ties to the
 * smaller line id; what would pass a line's floor goes to the others.
 */
export function spread(amountMinor: number, lines: readonly TurnLine[]): Share[] {
  const { shares } = allocateWithin(
    amountMinor,
    lines.map((line) => ({ weight: line.leftMinor, ceilingMinor: line.roomMinor })),
  )
  return lines.map(({ line }, position) => ({ index: line.index, amountMinor: shares[position] ?? 0 }))
}
