import { lockOrder } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { openRefund } from './open-refund'
import { findPayments } from './payment-repository'

/**
 * Gives everything back that is still here of a cancelled order, to each of its payments its own.
 * @throws DomainError `not_found`; `wrong_state` for an order that is not cancelled or has no money left
 */
export function refundRemainder(ctx: StoreContext, input: { id: string; reference?: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.id)
    if (!order) throw new DomainError('not_found')
    const payments = await findPayments(tx, input.id)
    const open = payments.filter(({ capturedMinor, openedRefundsMinor }) => capturedMinor > openedRefundsMinor)
    if (order.status !== 'cancelled' || open.length === 0) throw new DomainError('wrong_state')
    for (const payment of open) {
      const amountMinor = payment.capturedMinor - payment.openedRefundsMinor
      const note = input.reference ? { note: input.reference } : {}
      await openRefund(tx, { payment, amountMinor, ofSale: false, reason: 'cancellation', ...note })
    }
    return { id: input.id }
  })
}
