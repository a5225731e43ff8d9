import { multiplyMinor } from '@/lib/money'
import type { CartLineInput } from '../pricing-schema'

/** A line before discounts and tax: the first stage's result. */
export type SubtotalLine = CartLineInput & { subtotalMinor: number; savingsMinor: number }

// Fields are picked one by one: callers hand over richer lines, and the result is stored and sent as it is.
function priceLine({ id, quantity, unitPriceMinor, compareAtMinor, taxRates }: CartLineInput): SubtotalLine {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`Line ${id}: the quantity must be a whole number above zero, got ${quantity}`)
  }
  if (unitPriceMinor < 0) throw new RangeError(`Line ${id}: the unit price is below zero`)
  const savedPerPieceMinor = Math.max(0, (compareAtMinor ?? 0) - unitPriceMinor)
  return {
    id,
    quantity,
    unitPriceMinor,
    compareAtMinor,
    taxRates,
    subtotalMinor: multiplyMinor(unitPriceMinor, quantity),
    savingsMinor: multiplyMinor(savedPerPieceMinor, quantity),
  }
}

/**
 * Stage 1: subtotal = unit price × quantity; savings = (compare-at − unit price) × quantity where that is above zero.
 * Throws `RangeError` for a quantity below one, a negative price, or a product beyond a safe integer.
 */
export function priceLines(lines: readonly CartLineInput[]): SubtotalLine[] {
  const ids = new Set(lines.map((line) => line.id))
  if (ids.size !== lines.length) throw new RangeError('Two lines have the same id')
  return lines.map(priceLine)
}
