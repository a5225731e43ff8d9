import { loadSalesNow } from '@/features/promotions/server'
import type { StoreContext } from '@/server/store-context'
import { refreshSalePrices } from './refresh-sale-prices'

/** Brings sale prices up to date after something that they depend on changed; most stores have none. One statement then. */
export async function refreshSalesIfAny(ctx: StoreContext): Promise<void> {
  if (await loadSalesNow(ctx)) await refreshSalePrices(ctx)
}
