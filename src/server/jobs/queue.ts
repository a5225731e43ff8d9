import PgBoss from 'pg-boss'
import { log } from '../log'
import { platformPool } from '../platform-db'
import { singleton } from '../singleton'
import { QUEUES } from './define-job'
import { ALL_QUEUES, deadLettersOf, leaseSecondsOf, rulesOf } from './queue-rules'

/** Schema of pg-boss's own tables, beside the platform's and under the same role. */
export const JOBS_SCHEMA = 'jobs'

/**
 * Ours beside pg-boss's: whose turn it is (fetch-jobs.ts), who works on what (to see soon that a worker is gone), and a store's dead
 * letters. On the partitioned table, and so on every queue's.
 */
const INDEXES = `
  CREATE INDEX IF NOT EXISTS stoa_turns ON ${JOBS_SCHEMA}.job (name, singleton_key, start_after, id) WHERE state < 'active';
  CREATE INDEX IF NOT EXISTS stoa_under_way ON ${JOBS_SCHEMA}.job (started_on) WHERE state = 'active';
  CREATE INDEX IF NOT EXISTS stoa_dead ON ${JOBS_SCHEMA}.job ((data->>'storeId'), created_on) WHERE right(name, 5) = '-dead';`

/** Creates pg-boss's tables, the queues and our indexes, and brings the rules of queues that are there up to date. Idempotent; `adminUrl` may create tables. */
export async function prepareQueues(adminUrl: string, ownerRole: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  })
  boss.on('error', () => undefined)
  await boss.start()
  for (const queue of QUEUES) await boss.createQueue(deadLettersOf(queue))
  for (const queue of ALL_QUEUES) {
    const { retryLimit, retryDelaySeconds } = rulesOf(queue)
    const options = {
      name: queue,
      retryLimit,
      retryDelay: retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: leaseSecondsOf(queue),
      ...(queue === 'recurring' ? { policy: 'stately' as const } : { deadLetter: deadLettersOf(queue) }),
    }
    await boss.createQueue(queue, options)
    await boss.updateQueue(queue, options)
  }
  await boss.getDb().executeSql(INDEXES, [])
  await boss.getDb().executeSql(`ALTER SCHEMA ${JOBS_SCHEMA} OWNER TO "${ownerRole}"`, [])
  await boss.stop({ graceful: false })
}

/** The queue as the app uses it: through the platform's pool, without rights to change tables. */
export const queue: PgBoss = singleton('queue', () => {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => platformPool.query(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    supervise: true,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue cannot be looked after'))
  return boss
})
