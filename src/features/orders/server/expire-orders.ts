import { releaseStock } from '@/features/inventory/server'
import { releaseUses } from '@/features/promotions/server'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { lockExpiredOrders, lockForgottenOrders, reviveCarts, saveExpired } from './order-repository'

const BATCH = 100
/** How long an unpaid order that holds no stock is kept open. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000

/**
 * Cancels the orders whose goods were held beyond their time and lets the goods go: `hold_expired` for up to a hundred orders at once,
 * in a fixed number of statements. Orders that a payment is being settled for at this moment are left to it. Returns how many.
 */
export function expireOrders(ctx: StoreContext): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const expired = await lockExpiredOrders(tx, BATCH, null)
    const forgotten = await lockForgottenOrders(tx, new Date(ctx.now.getTime() - FORGOTTEN_AFTER_MS), BATCH)
    return expireLocked(tx, [...expired, ...forgotten])
  })
}

/** The same for those alone that hold any of these variants: before a buyer is told that there is none left. */
export function expireHoldersOf(ctx: StoreContext, variantIds: readonly string[]): Promise<number> {
  return inTransaction(ctx, async (tx) => expireLocked(tx, await lockExpiredOrders(tx, BATCH, variantIds)))
}

async function expireLocked(ctx: StoreContext, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  await saveExpired(ctx, ids)
  await releaseStock(ctx, ids)
  await releaseUses(ctx, ids, 'lapsed')
  await reviveCarts(ctx, ids)
  await recordEvents(
    ctx,
    ids.map((orderId) => ({ kind: 'order.cancelled', payload: { orderId } })),
  )
  return ids.length
}
