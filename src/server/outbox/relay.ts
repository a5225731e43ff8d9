import { v5 } from 'uuid'
import { emptyEverywhere } from '../cache/bus'
import { tagsOfEvent } from '../cache/tags'
import { enqueue, type QueuedJob } from '../jobs/enqueue'
import { storeJobs } from '../jobs/root'
import { log } from '../log'
import { inStore, inTransaction, type StoreContext } from '../store-context'
import { findStoreById, forgetStores } from '../store-directory'
import type { Subscriber } from './define-subscriber'
import type { StoreEventKind, StoreEvents } from './events'
import { subscribers } from './root'

interface OutboxRow {
  readonly id: string
  readonly kind: StoreEventKind
  readonly payload: StoreEvents[StoreEventKind]
  readonly request_id: string | null
}

const BATCH = 50

/**
 * Hands on a store's waiting events, up to fifty: cache tags are emptied everywhere, and each subscriber gets a job whose id is made
 * from the event's, so that an event handed on twice (a crash before the commit) is still one job. True: there may be more.
 */
export async function relayBatch(storeId: string): Promise<boolean> {
  const store = await findStoreById(storeId)
  if (!store?.schemaVersion) return false
  const request = {
    actor: { kind: 'system', name: 'outbox' } as const,
    locale: store.locale,
    currency: store.currency,
    requestId: 'outbox',
  }
  return (await inStore(store, request, handOn)) === BATCH
}

function handOn(ctx: StoreContext): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.$queryRaw<OutboxRow[]>`
      SELECT id, kind, payload, request_id FROM outbox_event
      WHERE dispatched_at IS NULL AND available_at <= now()
      ORDER BY available_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
    if (rows.length === 0) return 0
    const tags = rows.flatMap((row) => tagsOfEvent(ctx.store.id, row.kind, row.payload as never))
    if (rows.some((row) => row.kind === 'settings.changed')) forgetStores()
    await emptyEverywhere(ctx.store.id, [...new Set(tags)])
    const wanted = await wantedSubscribers(tx, new Set(rows.map((row) => row.kind)))
    await enqueue(rows.flatMap((row) => jobsOf(ctx, row, wanted)))
    await tx.db.$executeRaw`
      UPDATE outbox_event SET dispatched_at = now() WHERE id = ANY(${rows.map((row) => row.id)}::uuid[])`
    return rows.length
  })
}

/** Who listens to these kinds of events and is of use to the store. */
async function wantedSubscribers(ctx: StoreContext, kinds: ReadonlySet<StoreEventKind>): Promise<Subscriber[]> {
  const wanted: Subscriber[] = []
  for (const subscriber of subscribers) {
    if (kinds.has(subscriber.event) && (await (subscriber.isWanted?.(ctx) ?? true))) wanted.push(subscriber)
  }
  return wanted
}

function jobsOf(ctx: StoreContext, row: OutboxRow, wanted: readonly Subscriber[]): QueuedJob[] {
  const requestId = row.request_id ?? 'outbox'
  if (row.kind === 'job.requested') {
    const { name, input } = row.payload as StoreEvents['job.requested']
    const job = storeJobs.find((candidate) => candidate.name === name)
    if (!job) {
      log.error({ name, storeId: ctx.store.id }, 'a job that nobody handles')
      return []
    }
    return [{ id: row.id, queue: job.queue, envelope: { storeId: ctx.store.id, name, input, requestId } }]
  }
  return wanted
    .filter((subscriber) => subscriber.event === row.kind)
    .map((subscriber) => ({
      id: v5(subscriber.name, row.id),
      queue: subscriber.queue,
      envelope: {
        storeId: ctx.store.id,
        name: `on:${row.kind}:${subscriber.name}`,
        input: { eventId: row.id, payload: row.payload },
        requestId,
      },
    }))
}
