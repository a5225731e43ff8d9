import { noteOnTimeline, readTrackingToken } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { openReturn } from './open-return'
import { updateReturn } from './return-writing-repository'

/** Calls a return off before anything of it came in. @throws DomainError `not_found`, `wrong_state` */
export function cancelReturn(ctx: StoreContext, input: { id: string }): Promise<{ id: string }> {
  return cancel(ctx, input.id, null)
}

/** The same for whoever holds the order's link. */
export function cancelOwnReturn(
  ctx: StoreContext,
  input: { token: string; returnId: string },
): Promise<{ id: string }> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  if (!orderId) throw new DomainError('not_found')
  return cancel(ctx, input.returnId, orderId)
}

function cancel(ctx: StoreContext, id: string, onlyOf: string | null): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { order, found, next } = await openReturn(tx, id, 'cancel')
    if (onlyOf !== null && order.id !== onlyOf) throw new DomainError('not_found')
    await updateReturn(tx, id, { state: next })
    await noteOnTimeline(tx, order.id, { kind: 'return_cancelled', data: { number: found.number } })
    return { id }
  })
}
