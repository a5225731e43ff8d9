import { actorName } from '@/server/auth/actor'
import { recordEvents } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { releaseHolds, settleHolds } from './hold-repository'
import { addToStock, type LinePieces } from './restock-repository'
import { stockEvents } from './stock-events'

/**
 * Turns what an order holds into a sale. Each inside the caller's transaction, with the order's row locked. `short`: pieces that staff
 * counted away while they were held; the order is owed them.
 */
export async function settleStock(ctx: StoreContext, orderId: string): Promise<{ short: number }> {
  const { short, effect } = await settleHolds(ctx, orderId, actorName(ctx.actor))
  // What can be bought is what it was, but for pieces that were counted away.
  if (short > 0) await recordEvents(ctx, stockEvents(effect))
  return { short }
}

/** Lets go what these orders hold. */
export async function releaseStock(ctx: StoreContext, orderIds: readonly string[]): Promise<void> {
  await recordEvents(ctx, stockEvents(await releaseHolds(ctx, orderIds)))
}

/**
 * Puts pieces of an order's lines back on the shelf, with ledger rows: what each took of the stock, bundles included, where it was taken
 * from, or all at `locationId`. The caller sees to it that no piece comes back twice.
 */
export async function restock(
  ctx: StoreContext,
  orderId: string,
  pieces: readonly LinePieces[],
  how: { reason?: 'cancellation' | 'return'; locationId?: string | null; note?: string | null } = {},
): Promise<void> {
  if (pieces.length === 0) return
  const { reason = 'cancellation', locationId = null, note = null } = how
  const effect = await addToStock(ctx, orderId, pieces, { reason, locationId, note, actor: actorName(ctx.actor) })
  await recordEvents(ctx, stockEvents(effect))
}
