import type { StoreContext } from '@/server/store-context'
import type { StockAlerts } from '../inventory-schema'
import { findAlertSettings, writeAlertEmail } from './low-stock-repository'

/** Says who hears of low stock; null: the contact address. */
export async function setStockAlerts(ctx: StoreContext, { email }: { email: string | null }): Promise<StockAlerts> {
  await writeAlertEmail(ctx, email)
  return findAlertSettings(ctx)
}
