import type { StoreContext } from '@/server/store-context'
import { findStockDifferences, type StockDifference } from './check-stock-repository'

export type { StockDifference }

/** Where a counter of the store's stock is not what its ledger, its holds and its parts prove; [] when all agree. One statement. */
export function checkStock(ctx: StoreContext): Promise<StockDifference[]> {
  return findStockDifferences(ctx)
}
