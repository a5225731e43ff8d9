import type { z } from 'zod'
import { recordEvent } from '../outbox/record-event'
import type { StoreContext } from '../store-context'

/** Queues differ in urgency, not in meaning: bulk work never delays a mail. */
export const QUEUES = ['interactive', 'mail', 'bulk', 'maintenance'] as const
export type Queue = (typeof QUEUES)[number]

/** Work done later, in a store's scope. One file per job, registered in jobs/root.ts. */
export interface StoreJob<Input> {
  readonly name: string
  readonly queue: Queue
  readonly input: z.ZodType<Input>
  /** Idempotent: a job may run again after a crash. */
  readonly handle: (ctx: StoreContext, input: Input) => Promise<void>
}

export function defineStoreJob<Input>(job: StoreJob<Input>): StoreJob<Input> {
  return job
}

/** Asks for a job in the transaction of the caller: it will run if, and only if, that commits. */
export async function requestJob<Input>(
  ctx: StoreContext,
  job: Pick<StoreJob<Input>, 'name'>,
  input: Input,
): Promise<void> {
  await recordEvent(ctx, 'job.requested', { name: job.name, input })
}
