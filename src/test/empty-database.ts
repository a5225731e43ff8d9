import { env } from '@/env.mjs'
import { appPassword } from '@/server/database-urls'
import { prepareDatabase } from '@/server/database/prepare-database'
import { JOBS_SCHEMA } from '@/server/jobs/queue'
import { withAdmin } from './create-test-store'

/** Drops every store and the platform from DATABASE_URL and migrates it anew. For databases that hold nobody's data. */
export async function emptyDatabase(): Promise<void> {
  await withAdmin(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^s_[a-z0-9]{20,}$'`,
    )
    for (const { name } of rows) {
      await client.query(`DROP SCHEMA "${name}" CASCADE`)
      await client.query(`DROP OWNED BY "${name}"; DROP ROLE "${name}"`)
    }
    await client.query(`DROP SCHEMA IF EXISTS platform CASCADE; DROP SCHEMA IF EXISTS ${JOBS_SCHEMA} CASCADE`)
  })
  await prepareDatabase({ adminUrl: env.DATABASE_URL, appPassword: appPassword() })
}
