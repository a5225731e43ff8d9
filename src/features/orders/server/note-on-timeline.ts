import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { AddOrderNoteInput, TimelineKind } from '../orders-schema'
import { insertOrderEvent, orderExists } from './order-repository'

/** Adds an entry to an order's timeline, inside the caller's transaction. */
export function noteOnTimeline(
  ctx: StoreContext,
  orderId: string,
  entry: { kind: TimelineKind; data?: Record<string, string | number> },
): Promise<void> {
  return insertOrderEvent(ctx, orderId, entry)
}

/** A note that only staff sees. @throws DomainError `not_found` */
export async function addOrderNote(ctx: StoreContext, input: AddOrderNoteInput): Promise<{ id: string }> {
  if (!(await orderExists(ctx, input.id))) throw new DomainError('not_found')
  await insertOrderEvent(ctx, input.id, { kind: 'note', data: { note: input.text } })
  return { id: input.id }
}
