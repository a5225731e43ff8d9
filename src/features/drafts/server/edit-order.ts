import { recordHolds, releaseStock, restock } from '@/features/inventory/server'
import { bookMoney, resold } from '@/features/ledger/server'
import { isEditable, noteOnTimeline, rewriteOrder } from '@/features/orders/server'
import { forgetUses, redeemPromotions } from '@/features/promotions/server'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import type { Draft, SaveDraftResult } from '../drafts-schema'
import { type DraftRow, findSoldLines, holdUntil } from './draft-repository'
import { orderOfDraft } from './order-of-draft'
import { type DraftPrice, missingOf } from './price-draft'
import { takeGoods } from './take-goods'

/**
 * Changes an order before it is paid, inside the caller's transaction with its row locked: goods go back and are taken anew, uses of promotions too, an
 * open payment is let go for one of the new total, and a placed order's sale is booked up or down. @throws DomainError `wrong_state`; GoodsShort;
 * PromotionsRefused
 */
export async function editOrder(
  ctx: StoreContext,
  row: DraftRow,
  draft: Draft,
  price: DraftPrice,
): Promise<SaveDraftResult> {
  if (!isEditable(row)) throw new DomainError('wrong_state')
  const missing = missingOf(price.open)
  if (missing.length > 0 || draft.lines.length === 0) return { status: 'incomplete', missing }
  const { id } = row
  const isHeld = row.status === 'pending'
  if (isHeld) await releaseStock(ctx, [id])
  else await restock(ctx, id, await findSoldLines(ctx, id))
  await forgetUses(ctx, id)
  const { taken, composed } = await takeGoods(ctx, price, { orderId: id, mode: isHeld ? 'held' : 'sold' })
  const order = orderOfDraft(ctx, price, { id, method: row.paymentMethod, composed })
  const begun = await rewriteOrder(ctx, order)
  await redeem(ctx, id, price)
  if (isHeld) await recordHolds(ctx, { orderId: id, taken })
  if (isHeld && row.expiresAt) await holdUntil(ctx, id, row.expiresAt)
  else if (!isHeld) await bookMoney(ctx, row, [resold(id, order.totalMinor - row.totalMinor, row.version)])
  const data = { fromMinor: row.totalMinor, amountMinor: order.totalMinor, currency: row.currency }
  await noteOnTimeline(ctx, id, { kind: 'edited', data })
  await recordEvents(ctx, [
    ...begun.map((paymentId) => ({ kind: 'payment.void_requested' as const, payload: { orderId: id, paymentId } })),
    ...(isHeld ? [] : [{ kind: 'order.edited' as const, payload: { orderId: id } }]),
  ])
  return { status: 'saved', id }
}

/** Counts what a priced draft uses of promotions. @throws PromotionsRefused */
export function redeem(ctx: StoreContext, orderId: string, { open }: DraftPrice): Promise<void> {
  const { row, promoted, priced } = open.shopping
  const { evaluation } = promoted
  return redeemPromotions(ctx, {
    orderId,
    currency: priced.currency,
    shopper: row,
    evaluation,
    codes: row.shopper.codes,
  })
}
