import { applyOrderCause, noteOnTimeline } from '@/features/orders/server'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { statesBelow } from '../engine/payment-state'
import type { PaymentEvent } from '../payments-schema'
import { insertEvent, liftPayment, lockPayment, markEventProcessed, type PaymentRow } from './payment-repository'

export type PaymentEventOutcome = 'applied' | 'duplicate' | 'unknown_payment' | 'mismatch' | 'without_effect'

const CAUSE = { succeeded: 'payment_succeeded', failed: 'payment_failed', cancelled: 'payment_cancelled' } as const

/**
 * Takes an authentic event of a provider into our books, in one transaction: stored once by the provider's id, compared with the payment,
 * then put through the order's state machine. Repeated, belated and shuffled events end in the same state. An event that does
 * not match the payment's amount or currency changes nothing but the timeline.
 */
export function recordPaymentEvent(ctx: StoreContext, event: PaymentEvent): Promise<PaymentEventOutcome> {
  return inTransaction(ctx, async (tx) => {
    if (!(await insertEvent(tx, event))) return 'duplicate'
    const payment = await lockPayment(tx, event.paymentId)
    if (!payment || payment.provider !== event.provider) return 'unknown_payment'
    const outcome = await apply(tx, event, payment)
    await markEventProcessed(tx, event)
    return outcome
  })
}

async function apply(ctx: StoreContext, event: PaymentEvent, payment: PaymentRow): Promise<PaymentEventOutcome> {
  const details = { provider: event.provider, event: event.externalEventId }
  if (event.amountMinor !== payment.amountMinor || event.currency !== payment.currency) {
    await noteOnTimeline(ctx, payment.orderId, {
      kind: 'payment_ignored',
      data: { ...details, amountMinor: event.amountMinor, currency: event.currency },
    })
    return 'mismatch'
  }
  const lifted = await liftPayment(ctx, payment.id, {
    state: event.kind,
    from: statesBelow(event.kind),
    externalId: event.externalId,
    failureCode: event.kind === 'failed' ? event.failureCode : null,
  })
  if (!lifted || (event.kind !== 'succeeded' && payment.hasOther)) return 'without_effect'
  const { changed } = await applyOrderCause(ctx, { orderId: payment.orderId, cause: CAUSE[event.kind], details })
  if (changed) return 'applied'
  // Money came in for an order that was paid already, by another of its payments.
  if (event.kind === 'succeeded') await noteOnTimeline(ctx, payment.orderId, { kind: 'refund_due', data: details })
  return 'without_effect'
}
