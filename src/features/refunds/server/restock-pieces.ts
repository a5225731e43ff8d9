import type { RefundableLine } from './refund-reading-repository'

/** Pieces of a line that are still to be sent. */
export function unsentOf(line: RefundableLine): number {
  return line.quantity - line.fulfilledQuantity - line.removedQuantity
}

/** Pieces of a line that are not back on the shelf; those of a cancelled order that were never sent went there when it was cancelled. */
export function restockable(line: RefundableLine, status: string): number {
  const out = status === 'cancelled' ? line.fulfilledQuantity : line.quantity
  return Math.max(0, out - line.returnedQuantity)
}
