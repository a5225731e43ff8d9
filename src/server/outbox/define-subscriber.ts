import type { Queue } from '../jobs/define-job'
import type { StoreContext } from '../store-context'
import type { StoreEventKind, StoreEvents } from './events'

/** What happens after an event: runs as a job of its own, with retries. One file each, registered in outbox/root.ts. */
export interface Subscriber<K extends StoreEventKind = StoreEventKind> {
  readonly event: K
  /** Unique among the event's subscribers; part of the job's id. */
  readonly name: string
  readonly queue: Queue
  /** Whether a store has any use for it, asked as its events are handed on: where not, there is no job. Absent: always. */
  isWanted?(ctx: StoreContext): Promise<boolean>
  /** Idempotent: may be called again for the same event. `eventId` is the key to remember that by. */
  handle(ctx: StoreContext, payload: StoreEvents[K], eventId: string): Promise<void>
}

export function defineSubscriber<K extends StoreEventKind>(subscriber: Subscriber<K>): Subscriber<K> {
  return subscriber
}
