import { noteOnTimeline } from '@/features/orders/server'
import { requestRefund } from '@/features/refunds/server'
import type { RefundRequested } from '@/features/refunds/refunds-schema'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { RefundReturnInput } from '../returns-schema'
import { openReturn } from './open-return'
import { updateReturn } from './return-writing-repository'

/** Pays back what came in and closes the return. @throws DomainError as `requestRefund`; `wrong_state` for one that was not received */
export function refundReturn(ctx: StoreContext, input: RefundReturnInput): Promise<RefundRequested> {
  const { id, ...refund } = input
  return inTransaction(ctx, async (tx) => {
    const { order, next } = await openReturn(tx, id, 'close')
    const request = { ...refund, orderId: order.id, reason: 'return' as const, restock: false, returnId: id }
    const result = await requestRefund(tx, request)
    await updateReturn(tx, id, { state: next })
    return result
  })
}

/** Closes a return that nothing is paid back for. @throws DomainError `not_found`, `wrong_state` */
export function closeReturn(ctx: StoreContext, input: { id: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { order, found, next } = await openReturn(tx, input.id, 'close')
    await updateReturn(tx, input.id, { state: next })
    await noteOnTimeline(tx, order.id, { kind: 'return_closed', data: { number: found.number } })
    return { id: input.id }
  })
}
