import { allowsCause, lockOrder } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { findNewestPayment, findPayment, insertPayment, type PaymentRow } from './payment-repository'
import { recordPaymentEvent } from './record-payment-event'

/** The merchant has the money. @throws DomainError `not_found`; `wrong_state` for an order that is paid or cancelled */
export function markOrderPaid(ctx: StoreContext, input: { id: string; reference?: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.id)
    if (!order) throw new DomainError('not_found')
    if (!allowsCause(order, 'marked_paid')) throw new DomainError('wrong_state')
    const payment = await paymentByHand(tx, input.id)
    if (!payment) throw new DomainError('wrong_state')
    const { id, provider, amountMinor, currency } = payment
    const event = { storeId: tx.store.id, paymentId: id, provider, amountMinor, currency, failureCode: null }
    const names = { externalEventId: `manual:${id}:paid`, externalId: `manual_${id}` }
    await recordPaymentEvent(
      tx,
      { ...event, ...names, kind: 'succeeded' },
      input.reference ? { note: input.reference } : {},
    )
    return { id: input.id }
  })
}

/** The order's payment, where it is one by hand; else a new one beside the provider's, which is let go. */
async function paymentByHand(ctx: StoreContext, orderId: string): Promise<PaymentRow | null> {
  const newest = await findNewestPayment(ctx, orderId)
  if (!newest || newest.provider === 'manual') return newest
  const { amountMinor, currency } = newest
  const methodId = 'manual:bank_transfer'
  const id = await insertPayment(ctx, { orderId, methodId, amountMinor, currency })
  await recordEvent(ctx, 'payment.void_requested', { orderId, paymentId: newest.id })
  return findPayment(ctx, id)
}
