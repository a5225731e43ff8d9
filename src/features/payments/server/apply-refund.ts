import { bookMoney, feeGivenBack, refunded, undone, unsold } from '@/features/ledger/server'
import { addRefunded, applyOrderCause, lockOrder, noteOnTimeline } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { actorName } from '@/server/auth/actor'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import type { PaymentEvent } from '../payments-schema'
import { addPaymentRefund, type PaymentRow } from './payment-repository'
import type { PaymentEventOutcome } from './record-payment-event'
import { insertRefund, lockRefund, type NewRefund, type RefundRow, saveRefundState } from './refund-repository'

type RefundEvent = PaymentEvent & { readonly kind: 'refunded' | 'refund_failed' }

/**
 * Takes a provider's word on a refund into our books, inside the caller's transaction with the order locked. A refund climbs too: pending, then
 * succeeded, then failed (a bank may send money back); one that we did not ask for (made at the provider) is taken over as it is.
 */
export async function applyRefund(
  ctx: StoreContext,
  event: RefundEvent,
  payment: PaymentRow,
  details: Record<string, string>,
): Promise<PaymentEventOutcome> {
  if (!event.refund) throw new Error('A refund event without a refund')
  const { refundId, externalId } = event.refund
  const known = await lockRefund(ctx, { paymentId: payment.id, refundId, externalId })
  if (known && known.amountMinor !== event.amountMinor) {
    const data = { ...details, amountMinor: event.amountMinor, currency: event.currency }
    await noteOnTimeline(ctx, payment.orderId, { kind: 'payment_ignored', data })
    return 'mismatch'
  }
  const isNews = event.kind === 'refunded' ? known === null || known.state === 'pending' : known?.state !== 'failed'
  if (!isNews) return 'without_effect'
  const refund = known ?? (await takeOver(ctx, event, payment))
  if (event.kind === 'refunded') await settle(ctx, refund, event, details)
  else await fail(ctx, refund, event, details)
  const payload = { orderId: payment.orderId, refundId: refund.id, succeeded: event.kind === 'refunded' }
  await recordEvent(ctx, 'refund.settled', payload)
  return 'applied'
}

/** A refund that was made at the provider: counted as one of goods that are not named. */
async function takeOver(ctx: StoreContext, event: RefundEvent, payment: PaymentRow): Promise<RefundRow> {
  const { orderId, id: paymentId, currency } = payment
  const { amountMinor, feeMinor = 0 } = event
  const order = await lockOrder(ctx, orderId)
  const refund: NewRefund = {
    id: newId(),
    orderId,
    paymentId,
    returnId: null,
    state: 'pending',
    currency,
    amountMinor,
    shippingMinor: 0,
    feeMinor,
    lines: [],
    ofSale: order?.status === 'placed',
    reason: 'other',
    note: null,
    externalId: event.refund?.externalId ?? null,
    actorName: actorName(ctx.actor),
  }
  await insertRefund(ctx, refund)
  await addRefunded(ctx, orderId, { amountMinor, shippingMinor: 0, lines: [] }, 1)
  await applyOrderCause(ctx, { orderId, cause: 'refund_opened' })
  return refund
}

async function settle(
  ctx: StoreContext,
  refund: RefundRow,
  event: RefundEvent,
  details: Record<string, string>,
): Promise<void> {
  const { id, orderId, paymentId, amountMinor, feeMinor, currency } = refund
  await saveRefundState(ctx, id, { state: 'succeeded', externalId: externalIdOf(event), failureCode: null })
  await addPaymentRefund(ctx, paymentId, { amountMinor, feeMinor })
  await bookMoney(ctx, { id: orderId, currency }, [refunded(refund), feeGivenBack(refund)])
  await noteOnTimeline(ctx, orderId, { kind: 'refunded', data: { ...details, refund: id, amountMinor } })
}

async function fail(
  ctx: StoreContext,
  refund: RefundRow,
  event: RefundEvent,
  details: Record<string, string>,
): Promise<void> {
  const { id, orderId, paymentId, amountMinor, feeMinor, currency, ofSale, state } = refund
  const failureCode = event.failureCode ?? 'unknown'
  await saveRefundState(ctx, id, { state: 'failed', externalId: externalIdOf(event), failureCode })
  await addRefunded(ctx, orderId, refund, -1)
  await applyOrderCause(ctx, { orderId, cause: 'refund_failed' })
  if (state === 'succeeded') {
    await addPaymentRefund(ctx, paymentId, { amountMinor: -amountMinor, feeMinor: -feeMinor })
    await bookMoney(ctx, { id: orderId, currency }, [undone(refunded(refund)), undone(feeGivenBack(refund))])
  }
  // The order was cancelled meanwhile, and this part left to the refund: it is no sale either.
  const order = ofSale ? await lockOrder(ctx, orderId) : null
  if (order?.status === 'cancelled') {
    await bookMoney(ctx, order, [{ ...unsold(orderId, amountMinor), booking: `refund:${id}:unsold` }])
  }
  await noteOnTimeline(ctx, orderId, {
    kind: 'refund_failed',
    data: { ...details, refund: id, amountMinor, failureCode },
  })
}

function externalIdOf({ refund, externalEventId }: RefundEvent): string {
  return refund?.externalId ?? externalEventId
}
