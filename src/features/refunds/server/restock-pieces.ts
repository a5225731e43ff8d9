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

/** What goes back to the stock with these counts: of a bundle, what it was made of. */
export function piecesToRestock(
  { lines }: { readonly lines: readonly Pick<RefundableLine, 'id' | 'variantId' | 'stockItems'>[] },
  counts: readonly { readonly orderLineId: string; readonly returned: number }[],
): { variantId: string; quantity: number }[] {
  return counts.flatMap(({ orderLineId, returned }) => {
    const line = lines.find((one) => one.id === orderLineId)
    if (!line || returned === 0) return []
    const made = line.stockItems ?? (line.variantId ? [{ variantId: line.variantId, quantity: 1 }] : [])
    return made.map(({ variantId, quantity }) => ({ variantId, quantity: quantity * returned }))
  })
}
