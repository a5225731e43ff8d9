import { setTimeout as sleep } from 'node:timers/promises'
import { countDeadLetters } from '@/server/jobs/dead-letters'
import { requestJob } from '@/server/jobs/define-job'
import { JOBS_SCHEMA } from '@/server/jobs/queue'
import { leaseSecondsOf } from '@/server/jobs/queue-rules'
import { platformPool } from '@/server/platform-db'
import { DEFAULT_ROLES } from '@/server/tenancy'
import { createTestStore, type TestStore, withAdmin } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { mailJob, quickJob, TICK_SECONDS } from '../worker-drill/drill-jobs'
import { WorkerCrew } from '../worker-drill/worker-crew'
import type { Drill } from './drill'

const JOBS = 1000
const POISON = 10
const WORKERS = 3
const KILL_EVERY_MS = 5000
/** A job that was killed comes back after its lease; two minutes more for everything. */
const MAX_SECONDS = leaseSecondsOf('interactive') + 120

/** Tables that the jobs write to: one in each store, ticks in the platform's schema. */
async function makeTables(stores: readonly TestStore[]): Promise<void> {
  await withAdmin(async (client) => {
    for (const { entry } of stores) {
      const { schemaName } = entry
      await client.query(`
        CREATE TABLE "${schemaName}".drill_effect (job int PRIMARY KEY);
        CREATE TABLE "${schemaName}".drill_run (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, job int NOT NULL, worker int NOT NULL,
          begun_at timestamptz NOT NULL DEFAULT clock_timestamp(), ended_at timestamptz);
        GRANT SELECT, INSERT, UPDATE ON "${schemaName}".drill_effect, "${schemaName}".drill_run TO "${schemaName}"`)
    }
    await client.query(`
      CREATE TABLE platform.drill_tick (id uuid NOT NULL, worker int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
      GRANT SELECT, INSERT ON platform.drill_tick TO "${DEFAULT_ROLES.platform}"`)
  })
}

/** Jobs are asked for in the stores' own transactions, as use-cases do: half of them mails, and ten that never succeed. */
async function askForJobs(stores: readonly TestStore[]): Promise<void> {
  for (let number = 0; number < JOBS; number += 1) {
    const store = stores[number % stores.length]
    const poison = number % (JOBS / POISON) === 0
    const job = poison || number % 4 < 2 ? quickJob : mailJob
    await store?.run((ctx) => requestJob(ctx, job, { number, poison, ms: 100 + ((number * 37) % 400) }))
  }
}

interface Tally {
  effects: number
  /** Runs that ended, of a job that had ended before: its worker was killed before it could say so. */
  repeated: number
  /** Pairs of runs of one job at the same time, neither of them cut short. */
  overlapping: number
  cut: number
}

async function tally(stores: readonly TestStore[]): Promise<Tally> {
  const sum: Tally = { effects: 0, repeated: 0, overlapping: 0, cut: 0 }
  for (const store of stores) {
    const [row] = await store.run(
      ({ db }) => db.$queryRaw<Tally[]>`
        SELECT (SELECT count(*)::int FROM drill_effect) AS effects,
          (SELECT count(*)::int FROM (SELECT FROM drill_run WHERE ended_at IS NOT NULL GROUP BY job HAVING count(*) > 1) r) AS repeated,
          (SELECT count(*)::int FROM drill_run x JOIN drill_run y ON x.job = y.job AND x.id < y.id
            WHERE x.ended_at > y.begun_at AND y.ended_at IS NOT NULL) AS overlapping,
          (SELECT count(*)::int FROM drill_run r WHERE ended_at IS NULL AND EXISTS (SELECT FROM drill_effect e WHERE e.job = r.job)) AS cut`,
    )
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += row?.[key] ?? 0
  }
  return sum
}

async function tallyTicks(): Promise<{ fired: number; twice: number; seconds: number; cut: number }> {
  const { rows } = await platformPool.query<{ fired: number; ticks: number; seconds: number }>(
    `SELECT count(*)::int AS fired, count(DISTINCT id)::int AS ticks,
       extract(epoch FROM max(at) - min(at))::float8 AS seconds FROM drill_tick`,
  )
  const cut = await platformPool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${JOBS_SCHEMA}.job
     WHERE name = 'recurring' AND data->>'name' = 'recurring:drill.tick' AND state = 'failed'`,
  )
  const { fired = 0, ticks = 0, seconds = 0 } = rows[0] ?? {}
  return { fired, twice: fired - ticks, seconds, cut: cut.rows[0]?.count ?? 0 }
}

/** Kills a worker every five seconds until everything is done. Returns the seconds that it took. */
async function workUnderFire(crew: WorkerCrew, stores: readonly TestStore[]): Promise<number> {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  const fire = setInterval(() => crew.killOldest(), KILL_EVERY_MS)
  try {
    for (;;) {
      await sleep(500)
      const [{ effects }, dead] = [await tally(stores), await countDeadLetters('all')]
      if (effects >= JOBS - POISON && dead >= POISON) return seconds()
      if (seconds() > MAX_SECONDS) throw new Error(`After ${MAX_SECONDS} s: ${effects} effects, ${dead} dead letters`)
    }
  } finally {
    clearInterval(fire)
  }
}

export const drill: Drill = {
  id: 32,
  title: `${JOBS} jobs, ${POISON} of them poison, on ${WORKERS} workers of which one is killed every ${KILL_EVERY_MS / 1000} s`,
  async run(log) {
    await emptyDatabase()
    const stores = [await createTestStore(), await createTestStore()]
    await makeTables(stores)
    const crew = new WorkerCrew('src/test/worker-drill/worker-process.ts')
    await crew.start(WORKERS)
    try {
      await askForJobs(stores)
      const seconds = await workUnderFire(crew, stores)
      const { effects, repeated, overlapping, cut } = await tally(stores)
      const dead = await countDeadLetters('all')
      log(
        `${effects} effects of ${JOBS - POISON} jobs, ${dead} dead letters of ${POISON} poisoned ones, in ${seconds.toFixed(1)} s`,
      )
      log(
        `${crew.killed} workers killed: ${cut} runs cut short, ${repeated} run again after their effect, ${overlapping} at once in two`,
      )
      const ticks = await tallyTicks()
      log(
        `${ticks.fired} ticks in ${ticks.seconds.toFixed(0)} s at every ${TICK_SECONDS} s, ${ticks.twice} fired twice, ${ticks.cut} cut short by a kill`,
      )
      if (effects !== JOBS - POISON || dead !== POISON || overlapping > 0)
        throw new Error('Not each job had its effect once')
      const missedByKill = ticks.cut * Math.ceil((leaseSecondsOf('recurring') + 6) / TICK_SECONDS)
      if (ticks.twice > 0 || ticks.fired < ticks.seconds / TICK_SECONDS - 1 - missedByKill)
        throw new Error('Ticks are missing or fired twice')
    } finally {
      await crew.stop()
    }
  },
}
