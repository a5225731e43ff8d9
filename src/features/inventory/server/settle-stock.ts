import { actorName } from '@/server/auth/actor'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { releaseHolds, settleHolds } from './hold-repository'
import { addToStock, insertMovements } from './stock-level-repository'
import { findProductIds } from './stock-reading-repository'
import { sumDemands } from './take-stock'
import type { StockDemand, StockTaken } from './take-stock-repository'

/**
 * Turns what an order holds into a sale. Each inside the caller's transaction, with the order's row locked. `short`: pieces that staff
 * counted away while they were held; the order is owed them.
 */
export async function settleStock(ctx: StoreContext, orderId: string): Promise<{ short: number }> {
  const settled = await settleHolds(ctx, orderId)
  await insertMovements(ctx, settled, { reason: 'sale', orderId, actor: actorName(ctx.actor) })
  return { short: settled.reduce((sum, hold) => sum + hold.quantity + hold.delta, 0) }
}

/** Lets go what these orders hold. */
export async function releaseStock(ctx: StoreContext, orderIds: readonly string[]): Promise<void> {
  await tellOfReturn(ctx, await releaseHolds(ctx, orderIds))
}

/** Puts pieces of a cancelled order back on the shelf, with ledger rows. */
export async function restock(ctx: StoreContext, orderId: string, pieces: readonly StockDemand[]): Promise<void> {
  if (pieces.length === 0) return
  const returned = await addToStock(ctx, sumDemands(pieces))
  const rows = returned.map(({ variantId, quantity }) => ({ variantId, delta: quantity }))
  await insertMovements(ctx, rows, { reason: 'cancellation', orderId, actor: actorName(ctx.actor) })
  await tellOfReturn(ctx, returned)
}

async function tellOfReturn(ctx: StoreContext, returned: readonly StockTaken[]): Promise<void> {
  if (returned.length === 0) return
  const variantIds = returned.map((one) => one.variantId)
  const productIds = await findProductIds(ctx, variantIds)
  const availabilityChanged = returned.some((one) => one.left > 0 && one.left <= one.quantity)
  await recordEvent(ctx, 'stock.changed', { productIds, availabilityChanged })
}
