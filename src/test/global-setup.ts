// Once per run of the integration tests: a PostgreSQL of their own, with one database at the newest migration. Each
// worker clones that (worker-database.ts), which takes a tenth of the time of migrating.
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '@/server/database/embedded'
import { isAlive } from '@/server/database/embedded/processes'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's URL of the cluster; the path is to be replaced. */
    clusterUrl: string
    /** The migrated database to clone. Names of clones begin with it. */
    templateDatabase: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  Object.assign(process.env, project.config.env)
  const server = await startEmbeddedPostgres({ dataRoot: '.stoa/test-postgres', durable: false, log: () => undefined })
  const template = `test_${process.pid}`
  await removeFinishedRuns(server.adminUrl)
  await createTemplate(server.adminUrl, template)
  project.provide('clusterUrl', server.adminUrl)
  project.provide('templateDatabase', template)
  return async () => {
    await dropDatabases(server.adminUrl, (name) => name === template || name.startsWith(`${template}_`))
    await server.stop()
  }
}

async function createTemplate(clusterUrl: string, template: string): Promise<void> {
  await withClient(clusterUrl, (client) => client.query(`CREATE DATABASE "${template}"`))
  const adminUrl = databaseUrl(clusterUrl, template)
  process.env.DATABASE_URL = adminUrl
  // These read the environment when they are loaded.
  const { prepareDatabase } = await import('@/server/database/prepare-database')
  const { appPassword } = await import('@/server/database-urls')
  await prepareDatabase({ adminUrl, appPassword: appPassword() })
}

/** Runs that were killed leave their databases and the roles of their stores. */
async function removeFinishedRuns(clusterUrl: string): Promise<void> {
  const living = await dropDatabases(clusterUrl, (name) => !isAlive(Number(name.split('_')[1])))
  if (living === 0) await dropStoreRoles(clusterUrl)
}

/** Drops test databases by name and gives how many are left. */
async function dropDatabases(clusterUrl: string, isOver: (name: string) => boolean): Promise<number> {
  return withClient(clusterUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+'",
    )
    const over = rows.filter(({ datname }) => isOver(datname))
    for (const { datname } of over) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    return rows.length - over.length
  })
}

async function dropStoreRoles(clusterUrl: string): Promise<void> {
  await withClient(clusterUrl, async (client) => {
    const { rows } = await client.query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE rolname ~ '^s_[a-z0-9]{20,}$'",
    )
    for (const { rolname } of rows) await client.query(`DROP ROLE IF EXISTS "${rolname}"`)
  })
}

function databaseUrl(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl)
  url.pathname = `/${database}`
  return url.href
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
