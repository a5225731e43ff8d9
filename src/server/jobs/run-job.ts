import type { ZodType } from 'zod'
import { log } from '../log'
import type { StoreEventKind, StoreEvents } from '../outbox/events'
import { subscribers } from '../outbox/root'
import type { StoreContext } from '../store-context'
import { findStoreById } from '../store-directory'
import type { Envelope } from './enqueue'
import { inJobScope } from './job-scope'
import { RECURRING_PREFIX, runRecurring } from './recurring'
import { platformJobs, storeJobs } from './root'

class UnknownJobError extends Error {
  override name = 'UnknownJobError'
}

/** Runs one job in the scope that it belongs to. Throws what its handler throws: the queue retries. */
export async function runJob(envelope: Envelope): Promise<void> {
  if (envelope.storeId === null) return runPlatformJob(envelope)
  const store = await findStoreById(envelope.storeId)
  if (!store) return log.info({ job: envelope.name, storeId: envelope.storeId }, 'job of a store that is gone')
  const work = storeWork(envelope)
  await inJobScope(store, envelope, work)
}

function storeWork(envelope: Envelope): (ctx: StoreContext) => Promise<void> {
  const subscriber = subscribers.find((each) => `on:${each.event as string}:${each.name}` === envelope.name)
  if (subscriber) {
    const { eventId, payload } = envelope.input as { eventId: string; payload: StoreEvents[StoreEventKind] }
    return (ctx) => subscriber.handle(ctx, payload, eventId)
  }
  const job = storeJobs.find((candidate) => candidate.name === envelope.name)
  if (!job) throw new UnknownJobError(envelope.name)
  const input = parse(job.input, envelope.input)
  return (ctx) => job.handle(ctx, input)
}

async function runPlatformJob(envelope: Envelope): Promise<void> {
  if (envelope.name.startsWith(RECURRING_PREFIX))
    return runRecurring(envelope.name.slice(RECURRING_PREFIX.length), envelope.requestId)
  const job = platformJobs.find((candidate) => candidate.name === envelope.name)
  if (!job) throw new UnknownJobError(envelope.name)
  const { requestId } = envelope
  await job.handle(
    { now: new Date(), requestId, log: log.child({ requestId, job: job.name }) },
    parse(job.input, envelope.input),
  )
}

function parse<T>(schema: ZodType<T>, input: unknown): T {
  return schema.parse(input)
}
