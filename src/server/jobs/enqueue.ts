import { platformPool } from '../platform-db'
import type { PlatformJob, Queue } from './define-job'
import { queue } from './queue'

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
  readonly queue: Queue
  readonly envelope: Envelope
}

/** Puts jobs into their queues, once per id, and wakes the workers. */
export async function enqueue(jobs: readonly QueuedJob[]): Promise<void> {
  if (jobs.length === 0) return
  await queue.insert(jobs.map((job) => ({ id: job.id, name: job.queue, data: job.envelope })))
  for (const name of new Set(jobs.map((job) => job.queue))) {
    await platformPool.query('SELECT pg_notify($1, $2)', [JOBS_CHANNEL, name])
  }
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
