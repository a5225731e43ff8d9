import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { defineStoreJob, type RecurringJob, type StoreJob } from '@/server/jobs/define-job'
import { recurringJobs, storeJobs } from '@/server/jobs/root'
import { platformPool } from '@/server/platform-db'
import { inTransaction, type StoreContext } from '@/server/store-context'

const input = z.strictObject({ number: z.int(), poison: z.boolean(), ms: z.int() })

/**
 * Leaves its effect, once, and a note of each run: when it began and, in the transaction of the effect, when it ended. A poisoned one
 * always fails.
 */
async function leaveEffect(ctx: StoreContext, { number, poison, ms }: z.output<typeof input>): Promise<void> {
  const [run] = await ctx.db.$queryRaw<{ id: number }[]>`
    INSERT INTO drill_run (job, worker) VALUES (${number}, ${process.pid}) RETURNING id`
  if (poison) throw new Error(`Job ${number} is poison`)
  await sleep(ms)
  await inTransaction(ctx, async (tx) => {
    await tx.db.$executeRaw`INSERT INTO drill_effect (job) VALUES (${number}) ON CONFLICT DO NOTHING`
    await tx.db.$executeRaw`UPDATE drill_run SET ended_at = clock_timestamp() WHERE id = ${run?.id}`
  })
}

export const quickJob = defineStoreJob({ name: 'drill.quick', queue: 'interactive', input, handle: leaveEffect })
export const mailJob = defineStoreJob({ name: 'drill.mail', queue: 'mail', input, handle: leaveEffect })

export const TICK_SECONDS = 2

const tickJob: RecurringJob = {
  name: 'drill.tick',
  everySeconds: TICK_SECONDS,
  run: {
    for: 'platform',
    handle: async ({ requestId }) => {
      await platformPool.query('INSERT INTO drill_tick (id, worker) VALUES ($1, $2)', [requestId, process.pid])
    },
  },
}

/** What a drill adds to the app's own jobs, in the processes of the drill alone. */
export function addDrillJobs(): void {
  ;(storeJobs as StoreJob<unknown>[]).push(quickJob, mailJob)
  ;(recurringJobs as RecurringJob[]).push(tickJob)
}
