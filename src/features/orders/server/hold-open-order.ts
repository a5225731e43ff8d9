import { extendHolds } from '@/features/inventory/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { phaseOf } from '../engine/order-state-machine'
import { insertOrderEvent, lockOrder } from './order-repository'

/**
 * Locks an order that waits for its payment and holds its goods for another while, inside the caller's transaction. `expired`: it was given
 * up; `not_due`: nothing is to be paid. @throws DomainError `not_found`
 */
export async function holdOpenOrder(ctx: StoreContext, orderId: string): Promise<'held' | 'expired' | 'not_due'> {
  const order = await lockOrder(ctx, orderId)
  if (!order) throw new DomainError('not_found')
  const phase = phaseOf(order)
  if (phase === 'lapsed') return 'expired'
  if (phase !== 'awaiting') return 'not_due'
  await extendHolds(ctx, orderId)
  await insertOrderEvent(ctx, orderId, { kind: 'payment_retried' })
  return 'held'
}
