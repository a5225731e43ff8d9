import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { insertOrder, type NewOrder } from './create-order-repository'
import { timelineActor } from './order-repository'

/**
 * Writes a priced and stocked order, inside the caller's transaction: one statement. `placed`: sold, paid for by hand later;
 * `pending`: its goods are held until a payment settles.
 */
export function createOrder(
  ctx: StoreContext,
  order: Omit<NewOrder, 'event'>,
): Promise<{ number: number; name: string }> {
  return insertOrder(ctx, { ...order, event: { id: newId(), ...timelineActor(ctx.actor) } })
}
