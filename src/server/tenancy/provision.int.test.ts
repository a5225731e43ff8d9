import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { expect, it } from 'vitest'
import { withAdmin } from '@/test/create-test-store'
import { createTenantSchema, dropTenantSchema } from './provision'
import { DEFAULT_ROLES } from './roles'
import { schemaNameFor } from './schema-name'

const LANES = Array.from({ length: 8 }, () => Array.from({ length: 12 }, () => schemaNameFor(randomUUID())))
const OPTIONS = {
  roles: DEFAULT_ROLES,
  migrations: [{ name: '1_first', checksum: 'first', sql: 'CREATE TABLE piece (id int PRIMARY KEY)' }],
}

it('makes and drops tenants at once, and no row of the catalog grows with them', async () => {
  const before = await sharedGrants()
  await atOnce((client, schema) => createTenantSchema(client, schema, OPTIONS))
  expect(await present()).toBe(96)
  expect(await sharedGrants()).toEqual(before)
  await atOnce(dropTenantSchema)
  expect(await present()).toBe(0)
}, 120_000)

/** Does the work for each tenant, on a connection for each lane. */
async function atOnce(work: (client: Client, schema: string) => Promise<void>): Promise<void> {
  await Promise.all(
    LANES.map((schemas) =>
      withAdmin(async (client) => {
        for (const schema of schemas) await work(client, schema)
      }),
    ),
  )
}

async function present(): Promise<number> {
  const { rowCount } = await withAdmin((client) =>
    client.query('SELECT FROM pg_namespace WHERE nspname = ANY($1)', [LANES.flat()]),
  )
  return rowCount ?? 0
}

/** How many grants the rows that all tenants share carry: each is rewritten whole with each grant, and by one at a time. */
async function sharedGrants(): Promise<unknown[]> {
  const { rows } = await withAdmin((client) =>
    client.query(
      `SELECT 'schema' AS kind, nspname AS name, cardinality(nspacl) AS grants FROM pg_namespace WHERE nspname !~ '^s_'
       UNION ALL SELECT 'database', datname, cardinality(datacl) FROM pg_database WHERE datname = current_database()
       ORDER BY 1, 2`,
    ),
  )
  return rows
}
