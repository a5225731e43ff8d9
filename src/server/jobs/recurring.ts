import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { v5 } from 'uuid'
import { log } from '../log'
import { platformDb, platformPool } from '../platform-db'
import { findStoreById } from '../store-directory'
import type { RecurringJob } from './define-job'
import { enqueue } from './enqueue'
import { recurringJobs } from './root'
import { inJobScope } from './job-scope'

/** Namespace of the ids of ticks: a tick's job has the same id in whichever process it is asked for. */
const TICKS = 'f3f6f2a4-2d4f-4c0e-9a51-0a7a3b1c9d10'

/** Envelopes of ticks bear this before the job's name. */
export const RECURRING_PREFIX = 'recurring:'

/**
 * Puts a job into the queue at each tick of what recurs. Every process does so, by the database's clock, and the tick's id makes
 * it one job. While an earlier tick waits or runs, one more may wait; what comes beyond that is dropped.
 */
export function startRecurring(): () => void {
  const stopped = new AbortController()
  // Each of them sleeps on this signal.
  setMaxListeners(recurringJobs.length + 1, stopped.signal)
  for (const job of recurringJobs) void followTicks(job, stopped.signal)
  return () => stopped.abort()
}

async function followTicks(job: RecurringJob, stopped: AbortSignal): Promise<void> {
  const everyMs = job.everySeconds * 1000
  // Not the tick that is over already when the process begins.
  let last = Number.POSITIVE_INFINITY
  while (!stopped.aborted) {
    let pauseMs = Math.min(everyMs, 5000)
    try {
      const nowMs = await databaseTime()
      const tick = Math.floor(nowMs / everyMs)
      if (tick > last) await enqueueTick(job, tick)
      last = tick
      pauseMs = everyMs - (nowMs % everyMs) + 5
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a tick cannot be asked for')
    }
    await sleep(pauseMs, undefined, { signal: stopped, ref: false }).catch(() => undefined)
  }
}

async function databaseTime(): Promise<number> {
  const { rows } = await platformPool.query<{ ms: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
  )
  return rows[0]?.ms ?? Date.now()
}

async function enqueueTick(job: RecurringJob, tick: number): Promise<void> {
  const id = v5(`${job.name}@${tick}`, TICKS)
  const name = `${RECURRING_PREFIX}${job.name}`
  await enqueue([{ id, queue: 'recurring', envelope: { storeId: null, name, input: { tick }, requestId: id } }])
}

/** One tick's work. What fails in one store does not keep the others from their turn. */
export async function runRecurring(name: string, requestId: string): Promise<void> {
  const job = recurringJobs.find((candidate) => candidate.name === name)
  // A release that no longer knows the job has nothing to do for it.
  if (!job) return log.info({ job: name }, 'recurring work that is no more')
  if (job.run.for === 'platform') {
    return job.run.handle({ now: new Date(), requestId, log: log.child({ requestId, job: name }) })
  }
  const { handle } = job.run
  const stores = await platformDb.store.findMany({ where: { status: 'ready' }, select: { id: true } })
  for (const { id } of stores) {
    try {
      const store = await findStoreById(id)
      if (store) await inJobScope(store, { name, requestId }, handle)
    } catch (error) {
      log.error({ err: error, job: name, storeId: id }, 'recurring work failed in a store')
    }
  }
}
