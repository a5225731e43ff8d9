import type { OrderDiscount } from '../orders-schema'

/** Discounts by label and code, in their order: the order's own amounts added up. */
export function sumDiscounts(discounts: readonly OrderDiscount[]): OrderDiscount[] {
  const byName = new Map<string, OrderDiscount>()
  for (const one of discounts) {
    const name = JSON.stringify([one.label, one.code])
    byName.set(name, { ...one, amountMinor: one.amountMinor + (byName.get(name)?.amountMinor ?? 0) })
  }
  return [...byName.values()]
}
