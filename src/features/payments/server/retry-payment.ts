import { holdOpenOrder, readTrackingToken } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { RetryPaymentResult } from '../payments-schema'
import { findNewestPayment, insertPayment, type PaymentRow } from './payment-repository'
import { resumePayment } from './start-payment'

/**
 * Lets whoever holds an order's link pay it (again) while its goods are held; the hold is renewed. An open payment is gone on with, a failed
 * one gets a successor. @throws DomainError `not_found` for a token that is not this store's
 */
export async function retryPayment(ctx: StoreContext, input: { token: string }): Promise<RetryPaymentResult> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  if (!orderId) throw new DomainError('not_found')
  const payment = await inTransaction(ctx, async (tx) => {
    const state = await holdOpenOrder(tx, orderId)
    if (state !== 'held') return state
    const newest = await findNewestPayment(tx, orderId)
    if (!newest) return 'not_due'
    if (newest.state === 'pending') return newest
    return { ...newest, id: await insertPayment(tx, newest), redirectUrl: null } satisfies PaymentRow
  })
  if (typeof payment === 'string') return { status: payment }
  return { status: 'redirect', url: await resumePayment(ctx, payment) }
}
