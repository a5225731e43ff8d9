import { v5 } from 'uuid'
import { platformPool } from '../platform-db'
import type { StoreContext } from '../store-context'
import type { PlatformJob, StoreJob } from './define-job'
import { queue } from './queue'
import type { AnyQueue } from './queue-rules'

/** What lies in the queue. `storeId` is null for the platform's own work. */
export interface Envelope {
  readonly storeId: string | null
  readonly name: string
  readonly input: unknown
  readonly requestId: string
}

/** Channel on which workers are told that a queue has work; the payload is the queue's name. */
export const JOBS_CHANNEL = 'stoa_jobs'

export interface QueuedJob {
  /** Made from what caused the job: the same cause twice is one job. */
  readonly id: string
  readonly queue: AnyQueue
  readonly envelope: Envelope
  /** Not before this instant. */
  readonly startAfter?: Date
}

/** Who takes turns in a queue: stores, the platform, and each work that recurs. */
function ownerOf({ queue: name, envelope }: QueuedJob): string {
  return envelope.storeId ?? (name === 'recurring' ? envelope.name : 'platform')
}

/** Puts jobs into their queues, once per id, and wakes the workers. */
export async function enqueue(jobs: readonly QueuedJob[]): Promise<void> {
  if (jobs.length === 0) return
  await queue.insert(
    jobs.map((job) => ({
      id: job.id,
      name: job.queue,
      data: job.envelope,
      singletonKey: ownerOf(job),
      ...(job.startAfter ? { startAfter: job.startAfter } : {}),
    })),
  )
  const names = [...new Set(jobs.map((job) => job.queue))]
  await platformPool.query('SELECT pg_notify($1, name) FROM unnest($2::text[]) AS name', [JOBS_CHANNEL, names])
}

/** Asks for work of the platform itself. `id` makes the same request twice one job. */
export async function enqueuePlatformJob<Input>(
  job: Pick<PlatformJob<Input>, 'name' | 'queue'>,
  input: Input,
  options: { id: string; requestId: string },
): Promise<void> {
  const envelope: Envelope = { storeId: null, name: job.name, input, requestId: options.requestId }
  await enqueue([{ id: options.id, queue: job.queue, envelope }])
}

/**
 * Plans a store's job for an instant: it begins within two seconds of that, also after a restart. The same job planned twice for one instant is one job.
 * Not part of a transaction: a job that finds nothing to do must be harmless.
 */
export async function planJob<Input>(
  ctx: StoreContext,
  job: Pick<StoreJob<Input>, 'name' | 'queue'>,
  input: Input,
  at: Date,
): Promise<void> {
  const { store, requestId } = ctx
  const id = v5(`${job.name}@${at.toISOString()}`, store.id)
  const envelope: Envelope = { storeId: store.id, name: job.name, input, requestId }
  await enqueue([{ id, queue: job.queue, envelope, startAfter: at }])
}
