import { newId } from '@/lib/ids'
import type { StoreContext } from '../store-context'
import type { StoreEventKind, StoreEvents } from './events'

/** Channel on which the relay is told that a store has events waiting; the payload is the store's id. */
export const OUTBOX_CHANNEL = 'stoa_outbox'

/** An event of any kind, with the payload of its kind. */
export type StoreEvent = { [K in StoreEventKind]: { kind: K; payload: StoreEvents[K] } }[StoreEventKind]

/**
 * Records an event in the transaction of the change that it tells of: it is handed on if, and only if, that commits.
 * One statement; the notification that wakes the relay is delivered at the commit.
 */
export function recordEvent<K extends StoreEventKind>(
  ctx: StoreContext,
  kind: K,
  payload: StoreEvents[K],
): Promise<void> {
  return recordEvents(ctx, [{ kind, payload } as StoreEvent])
}

/** The same for several events, in their order, in one statement. */
export async function recordEvents(ctx: StoreContext, events: readonly StoreEvent[]): Promise<void> {
  if (events.length === 0) return
  await ctx.db.$executeRaw`
    WITH event AS (
      INSERT INTO outbox_event (id, kind, payload, request_id)
      SELECT id, kind, payload, ${ctx.requestId}
      FROM unnest(${events.map(() => newId())}::uuid[], ${events.map((event) => event.kind)}::text[],
        ${events.map((event) => JSON.stringify(event.payload))}::jsonb[]) AS e(id, kind, payload)
    )
    SELECT pg_notify(${OUTBOX_CHANNEL}, ${ctx.store.id})`
}
