import { recordHolds } from '@/features/inventory/server'
import { applyOrderCause, noteOnTimeline, rewriteOrder, trackingUrl } from '@/features/orders/server'
import { settleExchange } from '@/features/returns/server'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SendDraftInput, SendDraftResult } from '../drafts-schema'
import { holdUntil, saveDraftOf } from './draft-repository'
import { redeem } from './edit-order'
import { creditOf } from './exchange-credit'
import { orderOfDraft } from './order-of-draft'
import { missingOf, priceDraft } from './price-draft'
import { lockDraft } from './save-draft'
import { refusalOf, takeGoods } from './take-goods'

const DAY_MS = 86_400_000

/**
 * Offers a draft for payment: priced once more, its goods held for those days and its uses of promotions counted, and its customer sent the link to pay by
 * any way of the store. From there on it is an order like any other; unpaid in time it lapses. One that costs nothing is placed at once.
 * @throws DomainError `not_found`; `wrong_state` for one that is no draft (any more)
 */
export async function sendDraft(ctx: StoreContext, input: SendDraftInput): Promise<SendDraftResult> {
  try {
    return await inTransaction(ctx, (tx) => send(tx, input))
  } catch (error) {
    return refusalOf(error)
  }
}

async function send(ctx: StoreContext, { id, expectedTotalMinor, days }: SendDraftInput): Promise<SendDraftResult> {
  const row = await lockDraft(ctx, id)
  if (row.status !== 'draft') throw new DomainError('wrong_state')
  const price = await priceDraft(ctx, row.draft, await creditOf(ctx, row))
  const { totalMinor } = price.open.shopping.priced.totals
  const missing = missingOf(price.open)
  if (row.draft.lines.length === 0 || missing.length > 0) return { status: 'incomplete', missing }
  if (totalMinor !== expectedTotalMinor) {
    await rewriteOrder(ctx, orderOfDraft(ctx, price, { id }))
    return { status: 'price_changed', totalMinor }
  }
  const { taken, composed } = await takeGoods(ctx, price, { orderId: id, mode: 'held' })
  await rewriteOrder(ctx, orderOfDraft(ctx, price, { id, composed }))
  await redeem(ctx, id, price)
  await recordHolds(ctx, { orderId: id, taken })
  const expiresAt = new Date(ctx.now.getTime() + days * DAY_MS)
  await saveDraftOf(ctx, id, { expiresAt })
  await holdUntil(ctx, id, expiresAt)
  await applyOrderCause(ctx, { orderId: id, cause: 'draft_opened' })
  await noteOnTimeline(ctx, id, { kind: 'link_sent', data: { days } })
  if (row.exchangeOfId) {
    await settleExchange(ctx, { returnId: row.exchangeOfId, usedMinor: price.exchangeMinor, orderName: row.name })
  }
  if (totalMinor === 0) await applyOrderCause(ctx, { orderId: id, cause: 'marked_paid' })
  else await recordEvents(ctx, [{ kind: 'order.link_sent', payload: { orderId: id } }])
  return { status: 'sent', url: trackingUrl(ctx, row.locale, id) }
}
