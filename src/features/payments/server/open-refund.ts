import { addRefunded, applyOrderCause, noteOnTimeline } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { feeOfRefund } from '../engine/fee-of-refund'
import type { RefundReason } from '../payments-schema'
import type { PaymentRow } from './payment-repository'
import { insertRefund, type RefundLines, type RefundTaxes } from './refund-repository'

export interface RefundToOpen {
  /** Of an order that the caller has locked. */
  readonly payment: PaymentRow
  readonly amountMinor: number
  /** Of it, for shipping. */
  readonly shippingMinor?: number
  readonly lines?: RefundLines
  /** False where the money was never (or is no longer) for goods: a second payment, one that came too late, a cancelled order. */
  readonly ofSale: boolean
  readonly reason: RefundReason
  readonly note?: string
  readonly returnId?: string
  readonly retryOfId?: string
  /** Where it was worked out from the order's lines. */
  readonly taxes?: RefundTaxes
}

/**
 * Opens a refund inside the caller's transaction: its amounts are frozen and counted on the order at once, so that no two refunds together give back
 * more than was paid; the provider is asked after the commit. @throws DomainError `exceeds_paid` (with `leftMinor`)
 */
export async function openRefund(ctx: StoreContext, refund: RefundToOpen): Promise<{ id: string }> {
  const { payment, amountMinor, shippingMinor = 0, lines = [], ofSale, reason, note = null } = refund
  const { returnId = null, retryOfId = null } = refund
  const { openedRefundsMinor: refundsMinor, openedRefundFeesMinor: refundedFeesMinor } = payment
  const leftMinor = payment.capturedMinor - refundsMinor
  if (amountMinor > leftMinor) throw new DomainError('exceeds_paid', { field: 'amountMinor', values: { leftMinor } })
  const id = newId()
  const { orderId, id: paymentId, currency } = payment
  const feeMinor = feeOfRefund({ ...payment, refundsMinor, refundedFeesMinor, amountMinor })
  const row = { id, orderId, paymentId, returnId, currency, amountMinor, shippingMinor, feeMinor, lines, ofSale }
  await insertRefund(ctx, {
    ...row,
    ...refund.taxes,
    retryOfId,
    state: 'pending',
    reason,
    note,
    externalId: null,
    actorName: actorName(ctx.actor),
  })
  await addRefunded(ctx, orderId, { amountMinor, shippingMinor, lines }, 1)
  await applyOrderCause(ctx, { orderId, cause: 'refund_opened' })
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  const data = { refund: id, amountMinor, currency, pieces, reason, ...(note ? { note } : {}) }
  await noteOnTimeline(ctx, orderId, { kind: 'refund_requested', data })
  await recordEvent(ctx, 'refund.requested', { orderId, refundId: id })
  return { id }
}
