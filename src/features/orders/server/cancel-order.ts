import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CancelOrderInput } from '../orders-schema'
import { applyOrderCause } from './apply-order-cause'

/**
 * Cancels an order by staff's decision: what was held is let go, what was sold and not sent goes back on the shelf (unless told not to).
 * Paid money stays to be given back by hand. @throws DomainError `not_found`; `wrong_state` for one that is cancelled
 */
export async function cancelOrder(ctx: StoreContext, input: CancelOrderInput): Promise<{ id: string }> {
  const { changed } = await applyOrderCause(ctx, {
    orderId: input.id,
    cause: 'cancelled',
    reason: input.reason,
    restock: input.restock,
    details: { restocked: input.restock ? 1 : 0, ...(input.note ? { note: input.note } : {}) },
  })
  if (!changed) throw new DomainError('wrong_state')
  return { id: input.id }
}
