import { applyOrderCause, holdOpenOrder, readTrackingToken, setPaymentMethod } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { PaymentMethodId, RetryPaymentInput, RetryPaymentResult } from '../payments-schema'
import { listPaymentOptions } from './list-payment-options'
import { PaymentUnavailable } from './payment-provider'
import { findNewestPayment, insertPayment, type PaymentRow } from './payment-repository'
import { resumePayment } from './start-payment'

/**
 * Lets whoever holds an order's link pay it (again) while its goods are held, by the same way or another; the hold is renewed. An open payment by
 * the same way is gone on with; else a new one begins, and what was open is let go. @throws DomainError `not_found` for a token that is not
 * this store's
 */
export async function retryPayment(ctx: StoreContext, input: RetryPaymentInput): Promise<RetryPaymentResult> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  if (!orderId) throw new DomainError('not_found')
  const options = await listPaymentOptions(ctx)
  const chosen = input.method ? options.find(({ id }) => id === input.method) : null
  if (chosen === undefined) return { status: 'unavailable' }
  const payment = await inTransaction(ctx, async (tx) => {
    const state = await holdOpenOrder(tx, orderId)
    if (state !== 'held') return state
    const newest = await findNewestPayment(tx, orderId)
    if (!newest) return 'not_due'
    return chosen && !chosen.redirects ? payByHand(tx, newest, chosen.id) : payOnline(tx, newest, chosen?.id)
  })
  if (typeof payment === 'string') return { status: payment }
  try {
    return { status: 'redirect', url: await resumePayment(ctx, payment) }
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    ctx.log.warn({ err: error, paymentId: payment.id }, 'a payment could not be begun')
    return { status: 'unavailable' }
  }
}

async function payOnline(ctx: StoreContext, newest: PaymentRow, method = newest.methodId): Promise<PaymentRow> {
  if (newest.state === 'pending' && method === newest.methodId) return newest
  return { ...newest, id: await replacePayment(ctx, newest, method), methodId: method, redirectUrl: null }
}

/** The order is placed, as if this way to pay had been chosen at the checkout. */
async function payByHand(ctx: StoreContext, newest: PaymentRow, method: PaymentMethodId): Promise<'placed'> {
  await replacePayment(ctx, newest, method)
  await applyOrderCause(ctx, { orderId: newest.orderId, cause: 'to_be_paid_by_hand' })
  return 'placed'
}

async function replacePayment(ctx: StoreContext, newest: PaymentRow, method: string): Promise<string> {
  const { orderId, amountMinor, currency } = newest
  const id = await insertPayment(ctx, { orderId, methodId: method, amountMinor, currency })
  if (newest.methodId !== method) await setPaymentMethod(ctx, orderId, method)
  // On a provider's page a declined payment can still be made: two ways to pay one order would both be open.
  if (newest.state === 'pending' || newest.state === 'failed') {
    await recordEvent(ctx, 'payment.void_requested', { orderId, paymentId: newest.id })
  }
  return id
}
