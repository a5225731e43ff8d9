import { newId } from '@/lib/ids'
import type { StoreContext } from '../store-context'
import type { StoreEventKind, StoreEvents } from './events'

/** Channel on which the relay is told that a store has events waiting; the payload is the store's id. */
export const OUTBOX_CHANNEL = 'stoa_outbox'

/**
 * Records an event in the transaction of the change that it tells of: it is handed on if, and only if, that commits.
 * One statement; the notification that wakes the relay is delivered at the commit.
 */
export async function recordEvent<K extends StoreEventKind>(
  ctx: StoreContext,
  kind: K,
  payload: StoreEvents[K],
): Promise<void> {
  await ctx.db.$executeRaw`
    WITH event AS (
      INSERT INTO outbox_event (id, kind, payload, request_id)
      VALUES (${newId()}::uuid, ${kind}, ${JSON.stringify(payload)}::jsonb, ${ctx.requestId})
    )
    SELECT pg_notify(${OUTBOX_CHANNEL}, ${ctx.store.id})`
}
