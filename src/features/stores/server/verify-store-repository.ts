import type { ClientBase } from 'pg'
import { DEFAULT_ROLES } from '@/server/tenancy'

class StoreVerificationError extends Error {
  override name = 'StoreVerificationError'
}

interface Findings {
  version: string | null
  tables: number
  locked_tables: string[]
  can_create: boolean
  app_inherits: boolean
  foreign_schemas: number
}

/**
 * Looks at a new store as the database sees it: the schema is at the newest migration; its role reads and writes every table of its own,
 * creates nothing, and enters no other store's schema; the app inherits none of it. @throws StoreVerificationError
 */
export async function verifyStore(client: ClientBase, schemaName: string, newestMigration: string): Promise<void> {
  const { rows } = await client.query<Findings>(
    `SELECT (SELECT max(name) FROM "${schemaName}".schema_migration) AS version,
       count(*)::int AS tables,
       coalesce(array_agg(c.relname::text) FILTER (WHERE c.relname <> 'schema_migration' AND NOT (
         has_table_privilege($1, c.oid, 'SELECT') AND has_table_privilege($1, c.oid, 'INSERT')
         AND has_table_privilege($1, c.oid, 'UPDATE') AND has_table_privilege($1, c.oid, 'DELETE'))), '{}') AS locked_tables,
       has_schema_privilege($1, $1, 'CREATE') AS can_create,
       has_schema_privilege($2, $1, 'USAGE') AS app_inherits,
       (SELECT count(*)::int FROM pg_namespace
        WHERE nspname LIKE 's\\_%' AND nspname <> $1 AND has_schema_privilege($1, oid, 'USAGE')) AS foreign_schemas
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schemaName, DEFAULT_ROLES.app],
  )
  const found = rows[0]
  const faults = [
    found?.version !== newestMigration && `at version ${found?.version ?? 'none'} instead of ${newestMigration}`,
    (found?.tables ?? 0) < 2 && 'without tables',
    (found?.locked_tables.length ?? 0) > 0 && `without rights on ${found?.locked_tables.join(', ')}`,
    found?.can_create && 'with the right to create tables',
    found?.app_inherits && 'open to the app without its role',
    (found?.foreign_schemas ?? 0) > 0 && 'with rights in another store',
  ].filter((fault) => typeof fault === 'string')
  if (faults.length > 0) throw new StoreVerificationError(`The store is ${faults.join('; ')}`)
}
