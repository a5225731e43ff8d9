import { cancelOrder, readTrackingToken } from '@/features/orders/server'
import { refundRest } from '@/features/refunds/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { lockReturnable } from './open-return'
import { mayCancel } from './view-returns'

/**
 * Whoever holds an order's link calls it off before anything of it was sent; what was paid is asked back. @throws DomainError `not_found`;
 * `wrong_state` where something was sent, or it is cancelled
 */
export function cancelOwnOrder(ctx: StoreContext, input: { token: string }): Promise<{ id: string }> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  if (!orderId) throw new DomainError('not_found')
  return inTransaction(ctx, async (tx) => {
    const order = await lockReturnable(tx, orderId)
    if (!mayCancel(order)) throw new DomainError('wrong_state')
    await cancelOrder(tx, { id: orderId, reason: 'customer', restock: true, note: '' })
    await refundRest(tx, { orderId, expectedAmountMinor: null, note: '' })
    return { id: orderId }
  })
}
