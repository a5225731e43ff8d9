import { randomUUID } from 'node:crypto'
import { log } from '../log'
import { inPlatformTransaction, platformDb } from '../platform-db'
import { findStoreById } from '../store-directory'
import type { RecurringJob } from './define-job'
import { recurringJobs } from './root'
import { inJobScope } from './run-job'

/** First key of the advisory locks of recurring jobs; the second is the job's place in the list. */
const LOCK_CLASS = 72

/** Runs each recurring job at its interval; a lock in the database keeps two processes from running the same at once. */
export function startRecurring(): () => void {
  const timers = recurringJobs.map((job, index) => {
    const timer = setInterval(() => {
      runOnce(job, index).catch((error: unknown) => log.error({ err: error, job: job.name }, 'recurring job failed'))
    }, job.everySeconds * 1000)
    return timer.unref()
  })
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

async function runOnce(job: RecurringJob, index: number): Promise<void> {
  await inPlatformTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ free: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${LOCK_CLASS}::int, ${index}::int) AS free`
    if (row?.free) await run(job)
  })
}

async function run(job: RecurringJob): Promise<void> {
  const requestId = randomUUID()
  if (job.run.for === 'platform') {
    return job.run.handle({ now: new Date(), requestId, log: log.child({ requestId, job: job.name }) })
  }
  const { handle } = job.run
  const stores = await platformDb.store.findMany({ where: { status: 'ready' }, select: { id: true } })
  for (const { id } of stores) {
    const store = await findStoreById(id)
    if (store) await inJobScope(store, { name: job.name, requestId }, handle)
  }
}
