import type { ClientBase } from 'pg'
import { migrateSchema } from './migrate-schema'
import type { Migration } from './migrations'
import type { DatabaseRoles } from './roles'
import { checkedSchemaName } from './schema-name'

export interface TenantSchemaOptions {
  readonly roles: DatabaseRoles
  readonly migrations: readonly Migration[]
  /** Citus connects to its workers as the current role, so there store roles must be able to log in (without password). */
  readonly storeRoleLogin?: boolean
}

/**
 * Creates a tenant's role and schema and migrates it. Each statement is idempotent and the DDL is transactional:
 * a second call after a failure, or beside another, ends in the same state. `client` connects as the admin.
 */
export async function createTenantSchema(
  client: ClientBase,
  schemaName: string,
  options: TenantSchemaOptions,
): Promise<void> {
  const name = checkedSchemaName(schemaName)
  const { roles } = options
  await createRole(client, name, options.storeRoleLogin ? 'LOGIN' : 'NOLOGIN')
  await client.query(grantMembership(name, roles.app, await serverVersion(client)))
  await client.query(`CREATE SCHEMA IF NOT EXISTS "${name}" AUTHORIZATION "${roles.migrator}"`)
  await migrateSchema(client, { schema: name, ownerRole: roles.migrator, memberRole: name }, options.migrations)
}

/** Drops a tenant's schema with all its rows, and its role. Idempotent. Other databases of the cluster may keep the role. */
export async function dropTenantSchema(client: ClientBase, schemaName: string): Promise<void> {
  const name = checkedSchemaName(schemaName)
  await client.query(`DROP SCHEMA IF EXISTS "${name}" CASCADE`)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  if (rowCount) await client.query(`DROP OWNED BY "${name}"; DROP ROLE "${name}"`)
}

async function createRole(client: ClientBase, name: string, login: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  await client.query(
    `DO $$ BEGIN
       CREATE ROLE "${name}" ${login} NOINHERIT NOCREATEDB NOCREATEROLE;
     EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  )
}

/** The app may act as the role, and inherits nothing from it. PostgreSQL 15 has no such option: there NOINHERIT does it. */
export function grantMembership(role: string, member: string, version: number): string {
  return version >= 160_000
    ? `GRANT "${role}" TO "${member}" WITH INHERIT FALSE, SET TRUE`
    : `GRANT "${role}" TO "${member}"`
}

/** As in `server_version_num`: 160000 is PostgreSQL 16. */
export async function serverVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  )
  return rows[0]?.version ?? 0
}
