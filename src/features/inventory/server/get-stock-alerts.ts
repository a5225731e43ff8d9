import type { StoreContext } from '@/server/store-context'
import type { StockAlerts } from '../inventory-schema'
import { findAlertSettings } from './low-stock-repository'

/** Who hears of low stock. One statement. */
export function getStockAlerts(ctx: StoreContext): Promise<StockAlerts> {
  return findAlertSettings(ctx)
}
