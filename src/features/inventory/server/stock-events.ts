import type { StoreEvent } from '@/server/outbox/record-event'
import type { StockEffect } from './stock-sql-repository'

/** What the rest of the store is told of a change of stock: pages that show it, and staff where it runs low. */
export function stockEvents({ productIds, availabilityChanged, isLow }: StockEffect): StoreEvent[] {
  if (productIds.length === 0) return []
  const changed: StoreEvent = { kind: 'stock.changed', payload: { productIds, availabilityChanged } }
  return isLow ? [changed, { kind: 'stock.low', payload: {} }] : [changed]
}
