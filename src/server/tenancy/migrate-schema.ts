import type { ClientBase } from 'pg'
import type { Migration } from './migrations'

export class MigrationError extends Error {
  override name = 'MigrationError'
}

export interface SchemaTarget {
  readonly schema: string
  /** Owns the schema and its tables. The connection must be able to act as it. */
  readonly ownerRole: string
  /** Gets to read and write the rows of the schema's tables, and nothing else. */
  readonly memberRole: string
}

/** The ledger is in the schema that it describes, so that a dump of the schema carries its own version. */
const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migration (
  name text PRIMARY KEY,
  checksum text NOT NULL,
  duration_ms integer NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`

/**
 * Brings one schema to the newest migration, in one transaction with its ledger rows and grants.
 * Nothing is left behind by a failure or a kill; running it again goes on from where it was. Returns the names applied.
 *
 * @throws MigrationError when an applied migration was edited afterwards
 */
export async function migrateSchema(
  client: ClientBase,
  target: SchemaTarget,
  migrations: readonly Migration[],
): Promise<string[]> {
  await client.query('BEGIN')
  try {
    await client.query(
      `SET LOCAL ROLE "${target.ownerRole}"; SET LOCAL search_path TO "${target.schema}", ext; ` +
        `SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = '60s'`,
    )
    const applied = await applyPending(client, migrations)
    if (applied.length > 0) await grantRows(client, target)
    await client.query('COMMIT')
    return applied
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function applyPending(client: ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(LEDGER)
  // Two runners on one schema: the second waits here and then finds nothing to do.
  await client.query('LOCK TABLE schema_migration IN SHARE ROW EXCLUSIVE MODE')
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM schema_migration')
  const checksums = new Map(rows.map((row) => [row.name, row.checksum]))
  const applied: string[] = []
  for (const migration of migrations) {
    const known = checksums.get(migration.name)
    if (known === migration.checksum) continue
    if (known) throw new MigrationError(`${migration.name} was edited after it had been applied`)
    const startedAt = performance.now()
    await client.query(migration.sql)
    await client.query('INSERT INTO schema_migration (name, checksum, duration_ms) VALUES ($1, $2, $3)', [
      migration.name,
      migration.checksum,
      Math.round(performance.now() - startedAt),
    ])
    applied.push(migration.name)
  }
  return applied
}

/** Grants name every table, since Citus does not propagate default privileges. */
async function grantRows(client: ClientBase, { schema, memberRole }: SchemaTarget): Promise<void> {
  await client.query(
    `GRANT USAGE ON SCHEMA "${schema}" TO "${memberRole}";
     GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${schema}" TO "${memberRole}";
     GRANT USAGE ON ALL SEQUENCES IN SCHEMA "${schema}" TO "${memberRole}";
     REVOKE ALL ON schema_migration FROM "${memberRole}";
     GRANT SELECT ON schema_migration TO "${memberRole}"`,
  )
}
