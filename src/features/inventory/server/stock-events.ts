import type { StoreEvent } from '@/server/outbox/record-event'
import type { StockEffect } from './stock-sql-repository'

/** What the pages that show the stock are told of a change. */
export function stockEvents({ productIds, availabilityChanged }: StockEffect): StoreEvent[] {
  if (productIds.length === 0) return []
  return [{ kind: 'stock.changed', payload: { productIds, availabilityChanged } }]
}
