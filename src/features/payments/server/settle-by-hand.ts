import { applyOrderCause } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { statesBelow } from '../engine/payment-state'
import { findNewestPayment, liftPayment } from './payment-repository'

/** The merchant has the money. @throws DomainError `not_found`; `wrong_state` for an order that is paid or cancelled */
export function markOrderPaid(ctx: StoreContext, input: { id: string; reference?: string }): Promise<{ id: string }> {
  return settle(ctx, input, { cause: 'marked_paid', state: 'succeeded' })
}

/** The merchant gave the money of a cancelled order back. @throws DomainError `not_found`, `wrong_state` */
export function markOrderRefunded(
  ctx: StoreContext,
  input: { id: string; reference?: string },
): Promise<{ id: string }> {
  return settle(ctx, input, { cause: 'marked_refunded', state: 'refunded' })
}

function settle(
  ctx: StoreContext,
  input: { id: string; reference?: string },
  by: { cause: 'marked_paid' | 'marked_refunded'; state: 'succeeded' | 'refunded' },
): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const details: Record<string, string> = input.reference ? { note: input.reference } : {}
    const { changed } = await applyOrderCause(tx, { orderId: input.id, cause: by.cause, details })
    if (!changed) throw new DomainError('wrong_state')
    const payment = await findNewestPayment(tx, input.id)
    if (payment) await liftPayment(tx, payment.id, { state: by.state, from: statesBelow(by.state), failureCode: null })
    return { id: input.id }
  })
}
