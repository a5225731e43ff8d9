import { restock } from '@/features/inventory/server'
import { noteOnTimeline } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { quoteRefund, type RefundChoice } from '../engine/quote-refund'
import { feeShare, type RefundParts } from '../engine/refund-amounts'
import { spreadRefund } from '../engine/spread-refund'
import type { RefundReason, RefundRequested } from '../refunds-schema'
import { findRefundable, leftOf, lockOrderRow, type RefundableFound, toRefundable } from './refund-reading-repository'
import { countRefund, insertRefunds, type LineCount, type NewRefund } from './refund-writing-repository'
import { piecesToRestock, restockable, unsentOf } from './restock-pieces'

export interface RefundRequest extends RefundChoice {
  readonly orderId: string
  /** What somebody agreed to; null takes what it comes to. */
  readonly expectedAmountMinor: number | null
  readonly reason: RefundReason
  readonly note: string
  /** Puts the pieces back on the shelf, each once. Never with a return: its pieces are put there when they are received. */
  readonly restock: boolean
  readonly returnId?: string
  readonly retryOfId?: string
}

/**
 * Asks money back, once and for an amount that stays: with the order's row locked it is worked out, spread over the payments that it came from
 * (newest first), counted on order and lines, and handed to the outbox; the provider is asked after the commit. A fixed number of statements.
 * @throws DomainError `not_found`; `invalid` for pieces or money that are not left (`field` lines, shippingMinor or amountMinor);
 *   `changed_meanwhile` where it comes to another amount than was agreed to
 */
export function requestRefund(ctx: StoreContext, request: RefundRequest): Promise<RefundRequested> {
  return inTransaction(ctx, async (tx) => {
    if (!(await lockOrderRow(tx, request.orderId))) throw new DomainError('not_found')
    const found = await findRefundable(tx, request.orderId)
    if (!found) throw new DomainError('not_found')
    const parts = quoted(found, request)
    const refunds = refundsOf(found, parts)
    const { orderId, returnId = null, retryOfId = null, reason, note } = request
    const frame = { orderId, returnId, retryOfId, currency: found.currency, reason, note: note || null }
    await insertRefunds(tx, { ...frame, actorName: actorName(ctx.actor) }, refunds)
    const counts = countsOf(found, request, parts)
    await countRefund(tx, orderId, { ...parts, lines: counts })
    await restock(tx, orderId, piecesToRestock(found, counts))
    await noteOnTimeline(tx, orderId, { kind: 'refund_requested', data: timelineData(found, request, parts) })
    await recordEvents(
      tx,
      refunds.map(({ id }) => ({ kind: 'refund.requested', payload: { orderId, refundId: id } })),
    )
    return { refundIds: refunds.map((refund) => refund.id), amountMinor: parts.amountMinor }
  })
}

function quoted(found: RefundableFound, request: RefundRequest): RefundParts {
  const { order, earlier } = toRefundable(found)
  const quote = quoteRefund(order, earlier, request)
  switch (quote.status) {
    case 'too_many':
      throw new DomainError('invalid', { field: 'lines', values: { left: quote.left } })
    case 'too_much_shipping':
      throw new DomainError('invalid', { field: 'shippingMinor', values: { leftMinor: quote.leftMinor } })
    case 'too_much':
      throw new DomainError('invalid', { field: 'amountMinor', values: { leftMinor: quote.leftMinor } })
    case 'nothing':
      throw new DomainError('invalid', { field: 'amountMinor', values: { leftMinor: order.leftMinor } })
    case 'ok':
      if (request.expectedAmountMinor !== null && quote.parts.amountMinor !== request.expectedAmountMinor) {
        throw new DomainError('changed_meanwhile', { field: 'amountMinor' })
      }
      return quote.parts
  }
}

function refundsOf(found: RefundableFound, parts: RefundParts): NewRefund[] {
  const sources = found.payments.map((payment) => ({ paymentId: payment.id, leftMinor: leftOf(payment) }))
  return spreadRefund(parts, sources).map(({ paymentId, parts: part }) => {
    const payment = found.payments.find((one) => one.id === paymentId)
    const feeMinor = payment ? feeShare(payment, payment.backMinor + part.amountMinor, payment.feeBackMinor) : 0
    return { id: newId(), paymentId, feeMinor, parts: part }
  })
}

function countsOf(found: RefundableFound, request: RefundRequest, parts: RefundParts): LineCount[] {
  return parts.lines.flatMap(({ orderLineId, quantity, amountMinor }) => {
    const line = found.lines.find((one) => one.id === orderLineId)
    if (!line) return []
    const isReturn = request.returnId !== undefined
    const removed = isReturn || found.status !== 'placed' ? 0 : Math.min(quantity, unsentOf(line))
    const returned = request.restock && !isReturn ? Math.min(quantity, restockable(line, found.status)) : 0
    return [{ orderLineId, quantity, amountMinor, removed, returned }]
  })
}

function timelineData(
  { currency }: RefundableFound,
  { reason, note, restock: isRestocked }: RefundRequest,
  { amountMinor, lines }: RefundParts,
): Record<string, string | number> {
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  return { amountMinor, currency, reason, pieces, restocked: isRestocked ? 1 : 0, ...(note ? { note } : {}) }
}
