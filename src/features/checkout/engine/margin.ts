import { percentOf } from '@/lib/rate'

export interface LineMargin {
  readonly quantity: number
  /** What is paid for the line, without and with tax. */
  readonly netMinor: number
  readonly totalMinor: number
  /** Of one piece, without tax, in the currency of the sale; null: not known. */
  readonly costMinor: number | null
}

/**
 * What is left of the lines whose cost is known, together: net − cost − the platform's fee on what is paid for them. Lines of unknown cost count for
 * nothing, neither their price nor their fee. Below zero, the store pays for selling.
 */
export function marginOf(lines: readonly LineMargin[], feePpm: number): number {
  const known = lines.flatMap(({ costMinor, ...line }) => (costMinor === null ? [] : [{ ...line, costMinor }]))
  const sum = (amount: (line: (typeof known)[number]) => number) =>
    known.reduce((total, line) => total + amount(line), 0)
  const paidMinor = sum((line) => line.totalMinor)
  return sum((line) => line.netMinor - line.costMinor * line.quantity) - percentOf(paidMinor, feePpm)
}
