import PgBoss from 'pg-boss'
import { platformPool } from '../platform-db'
import { singleton } from '../singleton'
import { QUEUES } from './define-job'

/** Schema of pg-boss's own tables, beside the platform's and under the same role. */
export const JOBS_SCHEMA = 'jobs'

/** Creates pg-boss's tables and the queues. Idempotent; `adminUrl` may create tables. */
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
  for (const queue of QUEUES) {
    await boss.createQueue(`${queue}-dead`)
    await boss.createQueue(queue, {
      name: queue,
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 900,
      deadLetter: `${queue}-dead`,
    })
  }
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
  return boss
})
