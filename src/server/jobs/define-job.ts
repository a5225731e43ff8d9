import type { z } from 'zod'
import type { Logger } from '../log'
import { recordEvent } from '../outbox/record-event'
import type { StoreContext } from '../store-context'

/** Queues differ in urgency, not in meaning: bulk work never delays a mail. What each does is in queue-rules.ts. */
export const QUEUES = ['interactive', 'mail', 'bulk', 'maintenance'] as const
export type Queue = (typeof QUEUES)[number]

/** Work done later, in a store's scope. One file per job, registered in jobs/root.ts. */
export interface StoreJob<Input> {
  readonly name: string
  readonly queue: Queue
  readonly input: z.ZodType<Input>
  /** Idempotent: a job may run again after a crash. */
  handle(ctx: StoreContext, input: Input): Promise<void>
}

export interface PlatformJobContext {
  readonly now: Date
  readonly requestId: string
  readonly log: Logger
}

/** Work of the platform itself, outside any store. */
export interface PlatformJob<Input> {
  readonly name: string
  readonly queue: Queue
  readonly input: z.ZodType<Input>
  /** Idempotent: a job may run again after a crash. */
  handle(ctx: PlatformJobContext, input: Input): Promise<void>
}

/** Work that comes round by itself: at each tick once, whatever the number of processes, and never twice at the same time. */
export interface RecurringJob {
  readonly name: string
  /** Ticks are the instants at which the seconds since 1970 are a multiple of this. */
  readonly everySeconds: number
  /** Once for each open store, in its scope; or once for the platform. */
  readonly run:
    | { readonly for: 'each-store'; readonly handle: (ctx: StoreContext) => Promise<void> }
    | { readonly for: 'platform'; readonly handle: (ctx: PlatformJobContext) => Promise<void> }
}

export function defineStoreJob<Input>(job: StoreJob<Input>): StoreJob<Input> {
  return job
}

export function definePlatformJob<Input>(job: PlatformJob<Input>): PlatformJob<Input> {
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
