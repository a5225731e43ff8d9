import { join } from 'node:path'
import pg from 'pg'
import { JOBS_SCHEMA, prepareQueues } from '../jobs/queue'
import {
  bootstrapDatabase,
  type DatabaseRoles,
  DEFAULT_ROLES,
  type FanOutResult,
  type Migration,
  migrateAll,
  migrateSchema,
  newestMigration,
  readMigrations,
} from '../tenancy'

export interface PrepareOptions {
  readonly adminUrl: string
  readonly appPassword: string
  readonly roles?: DatabaseRoles
  /** Migrate only the store with this slug: a canary. */
  readonly onlySlug?: string
  readonly concurrency?: number
}

export interface PrepareReport {
  /** What a managed server did not let us shut. */
  readonly openDoors: readonly string[]
  readonly platform: readonly string[]
  readonly stores: readonly FanOutResult[]
}

export const storeMigrations = (): Promise<Migration[]> => readMigrations(join('prisma', 'store', 'migrations'))
const platformMigrations = (): Promise<Migration[]> => readMigrations(join('prisma', 'platform', 'migrations'))

/** Brings a database to this release: roles, the platform's tables, the job queues, then every store. Idempotent. */
export async function prepareDatabase(options: PrepareOptions): Promise<PrepareReport> {
  const { adminUrl, appPassword, roles = DEFAULT_ROLES } = options
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const openDoors = await bootstrapDatabase(client, {
      roles,
      appPassword,
      platformSchemas: ['platform', JOBS_SCHEMA],
    })
    const target = { schema: 'platform', ownerRole: roles.migrator, memberRole: roles.platform }
    const platform = await migrateSchema(client, target, await platformMigrations())
    await prepareQueues(adminUrl, roles.migrator)
    await client.query(
      `GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO "${roles.platform}";
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO "${roles.platform}";
       GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO "${roles.platform}"`,
    )
    return { openDoors, platform, stores: await migrateStores(client, { ...options, roles }) }
  } finally {
    await client.end()
  }
}

async function migrateStores(client: pg.Client, options: PrepareOptions & { roles: DatabaseRoles }) {
  const migrations = await storeMigrations()
  const newest = newestMigration(migrations)
  const { rows } = await client.query<{ schema_name: string }>(
    `SELECT schema_name FROM platform.store
     WHERE schema_version IS NOT NULL AND status NOT IN ('deleted', 'deleting')
       AND (schema_version <> $1 OR schema_state <> 'current') AND ($2::text IS NULL OR slug = $2)
     ORDER BY number`,
    [newest, options.onlySlug ?? null],
  )
  return migrateAll(
    rows.map((row) => row.schema_name),
    {
      adminUrl: options.adminUrl,
      roles: options.roles,
      migrations,
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      onResult: async ({ schemaName, failure }) => {
        await client.query(
          failure
            ? `UPDATE platform.store SET schema_state = 'quarantined', failure = $2 WHERE schema_name = $1`
            : `UPDATE platform.store SET schema_state = 'current', schema_version = $2 WHERE schema_name = $1`,
          [schemaName, failure ?? newest],
        )
      },
    },
  )
}
