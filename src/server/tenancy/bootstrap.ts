import type { ClientBase } from 'pg'
import { grantMembership, serverVersion } from './provision'
import type { DatabaseRoles } from './roles'

export interface BootstrapOptions {
  readonly roles: DatabaseRoles
  /** What the app's login role is given as its password. */
  readonly appPassword: string
  /** Schemas of the platform itself, owned by the migrator and open to the platform role. */
  readonly platformSchemas: readonly string[]
}

/** Functions that let a store's role reach past its schema, or take what all stores share. */
const CLOSED_FUNCTIONS = `proname IN ('set_config', 'lowrite', 'loread') OR proname LIKE 'lo\\_%' OR proname LIKE 'pg\\_%advisory%'`

/**
 * Prepares a database: roles, extensions in `ext`, and the doors that PostgreSQL leaves open to everybody shut.
 * Idempotent; `client` connects as the admin. Returns what the admin was not allowed to shut (managed servers).
 */
export async function bootstrapDatabase(client: ClientBase, options: BootstrapOptions): Promise<string[]> {
  const { roles } = options
  await client.query('SELECT pg_advisory_lock(71, 0)')
  try {
    await createRoles(client, options)
    await createExtensions(client)
    await closeDoors(client)
    for (const schema of options.platformSchemas) {
      await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}" AUTHORIZATION "${roles.migrator}"`)
    }
    // To all at once: a grant for each store would lengthen this one row with each, and two stores made at once would meet in it.
    await client.query('GRANT USAGE ON SCHEMA ext TO PUBLIC')
    await allowLocks(client, roles.platform)
    return await openDoors(client)
  } finally {
    await client.query('SELECT pg_advisory_unlock(71, 0)')
  }
}

async function createRoles(client: ClientBase, { roles, appPassword }: BootstrapOptions): Promise<void> {
  const version = await serverVersion(client)
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${roles.migrator}') THEN CREATE ROLE "${roles.migrator}" NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${roles.platform}') THEN CREATE ROLE "${roles.platform}" NOLOGIN NOINHERIT; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${roles.app}') THEN CREATE ROLE "${roles.app}" LOGIN NOINHERIT; END IF;
  END $$`)
  await client.query(`ALTER ROLE "${roles.app}" PASSWORD ${client.escapeLiteral(appPassword)}`)
  await client.query(`GRANT "${roles.migrator}" TO CURRENT_USER`)
  await client.query(grantMembership(roles.platform, roles.app, version))
}

async function createExtensions(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ext;
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ext;
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA ext;
    CREATE OR REPLACE FUNCTION ext.plain(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT pg_catalog.lower(ext.unaccent('ext.unaccent'::regdictionary, value)) $$;
    CREATE OR REPLACE FUNCTION ext.plain_list(items text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT ext.plain(pg_catalog.array_to_string(items, ' ')) $$;
    CREATE OR REPLACE FUNCTION ext.plain_html(html text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT ext.plain(pg_catalog.regexp_replace(html, '<[^>]*>', ' ', 'g')) $$;`)
}

async function closeDoors(client: ClientBase): Promise<void> {
  await client.query(`DO $$ DECLARE signature text; BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO PUBLIC', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    FOR signature IN SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND (${CLOSED_FUNCTIONS}) LOOP
      EXECUTE 'REVOKE EXECUTE ON FUNCTION pg_catalog.' || signature || ' FROM PUBLIC';
    END LOOP;
  END $$`)
}

/** Locks across processes are the platform's means (provisioning, jobs); a store's role has none. */
async function allowLocks(client: ClientBase, role: string): Promise<void> {
  await client.query(`DO $$ DECLARE signature text; BEGIN
    FOR signature IN SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname LIKE 'pg\\_%advisory%' LOOP
      EXECUTE 'GRANT EXECUTE ON FUNCTION pg_catalog.' || signature || ' TO "${role}"';
    END LOOP;
  END $$`)
}

async function openDoors(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(
    `SELECT oid::regprocedure::text AS signature FROM pg_proc
     WHERE pronamespace = 'pg_catalog'::regnamespace AND (${CLOSED_FUNCTIONS})
       AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0 AND privilege_type = 'EXECUTE'))`,
  )
  return rows.map((row) => row.signature)
}
