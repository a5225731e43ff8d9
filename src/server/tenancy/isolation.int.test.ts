import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTestStore, type TestStore, withAdmin } from '@/test/create-test-store'

/** Drills 1 and 2: what one store's role can reach of all the others, by every means that SQL has. */

const stores: TestStore[] = []

beforeAll(async () => {
  for (let index = 0; index < 5; index += 1) stores.push(await createTestStore())
  for (const store of stores) {
    await store.run((ctx) => ctx.db.product.create({ data: { handle: 'same', title: store.canary, tags: [] } }))
  }
}, 60_000)

interface Relation {
  readonly schema: string
  readonly name: string
  readonly kind: string
}

async function relations(): Promise<Relation[]> {
  const { rows } = await withAdmin((client) =>
    client.query<Relation>(
      `SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'S', 'v') AND (n.nspname LIKE 's\\_%' OR n.nspname IN ('platform', 'jobs'))`,
    ),
  )
  return rows
}

/** SQLSTATE of a statement run as a role, or "ok". */
async function codeAs(client: pg.Client, role: string, statement: string): Promise<string> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL ROLE "${role}"; SET LOCAL search_path TO "${role}", ext`)
    await client.query(statement)
    return 'ok'
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  } finally {
    await client.query('ROLLBACK')
  }
}

function attemptsOn({ schema, name, kind }: Relation): string[] {
  const target = `"${schema}"."${name}"`
  if (kind === 'S') return [`SELECT nextval('${target}')`, `SELECT last_value FROM ${target}`]
  return [
    `SELECT * FROM ${target}`,
    `INSERT INTO ${target} DEFAULT VALUES`,
    `DELETE FROM ${target}`,
    `TRUNCATE ${target}`,
    `LOCK TABLE ${target}`,
    `COPY ${target} TO STDOUT`,
    `ALTER TABLE ${target} ADD COLUMN x int`,
    `CREATE TABLE reference_probe (LIKE ${target})`,
  ]
}

describe('drill 1: role matrix', () => {
  it('refuses every statement on every relation of another store, the platform and the queue', async () => {
    const all = await relations()
    const wrong: string[] = []
    let tried = 0
    await withAdmin(async (client) => {
      for (const { entry } of stores.slice(0, 2)) {
        for (const relation of all.filter((each) => each.schema !== entry.schemaName)) {
          for (const statement of attemptsOn(relation)) {
            tried += 1
            const code = await codeAs(client, entry.schemaName, statement)
            if (code !== '42501') wrong.push(`${code}: ${statement}`)
          }
        }
      }
    })
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(1000)
  }, 120_000)

  it('has no grant to a store role outside its own schema and ext', async () => {
    const { rows } = await withAdmin((client) =>
      client.query(
        `SELECT r.rolname, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         CROSS JOIN LATERAL aclexplode(c.relacl) acl JOIN pg_roles r ON r.oid = acl.grantee
         WHERE r.rolname LIKE 's\\_%' AND n.nspname <> r.rolname`,
      ),
    )
    expect(rows).toEqual([])
  })

  it('does not let a store role change its own tables, nor its ledger', async () => {
    const [store] = stores
    if (!store) throw new Error('no store')
    const role = store.entry.schemaName
    await withAdmin(async (client) => {
      for (const statement of [
        'DROP TABLE product',
        'TRUNCATE product',
        'ALTER TABLE product DISABLE TRIGGER ALL',
        'DELETE FROM schema_migration',
        'CREATE TABLE x (a int)',
        'CREATE SCHEMA y',
        'CREATE TEMP TABLE product (id int)',
      ]) {
        expect(await codeAs(client, role, statement), statement).toBe('42501')
      }
    })
  })
})

describe('drill 2: escapes', () => {
  const ESCAPES = (other: string) => [
    `SELECT set_config('role', '${other}', false)`,
    `SELECT title FROM product WHERE set_config('search_path', '${other}', true) IS NOT NULL`,
    `SELECT pg_read_file('/etc/passwd')`,
    `SELECT lo_import('/etc/passwd')`,
    `SELECT lo_create(0)`,
    `COPY (SELECT 1) TO '/tmp/stoa-escape'`,
    `COPY product (title) FROM PROGRAM 'id'`,
    `SELECT * FROM pg_authid`,
    `SELECT pg_advisory_lock(1)`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'stoa'`,
    `CREATE EXTENSION dblink`,
    `SELECT * FROM "${other}".product`,
    `SELECT query_to_xml('SELECT title FROM "${other}".product', true, false, '')`,
    `DO $$ BEGIN EXECUTE 'SELECT 1 FROM "${other}".product'; END $$`,
    `CREATE FUNCTION ext.evil() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  ]

  it('refuses each as one store against another', async () => {
    const [mine, other] = stores
    if (!mine || !other) throw new Error('no stores')
    for (const statement of ESCAPES(other.entry.schemaName)) {
      const failure = await mine
        .run((ctx) => ctx.db.$queryRawUnsafe(statement))
        .then((rows) => `answered ${JSON.stringify(rows)}`)
        .catch((error: unknown) => String(error))
      expect(failure, statement).toMatch(/42501|must be superuser|permission denied/i)
      expect(failure).not.toContain(other.canary)
    }
  })

  it('gives the app nothing before it has taken a role', async () => {
    const { appDatabaseUrl } = await import('@/server/database-urls')
    const { default: driver } = await import('pg')
    const client = new driver.Client({ connectionString: appDatabaseUrl() })
    await client.connect()
    try {
      for (const { entry } of stores) {
        await expect(client.query(`SELECT * FROM "${entry.schemaName}".product`)).rejects.toMatchObject({
          code: '42501',
        })
      }
      await expect(client.query('SELECT * FROM platform."user"')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.end()
    }
  })

  it('answers injection strings in every place of a query with rows of the store itself, or none', async () => {
    const [mine, other] = stores
    if (!mine || !other) throw new Error('no stores')
    const name = other.entry.schemaName
    const strings = [
      `' OR 1=1 --`,
      `'; SET ROLE "${name}"; --`,
      `' UNION SELECT title FROM "${name}".product --`,
      `$$; SELECT 1`,
      `\\'; --`,
      `%' OR title LIKE '%`,
      `"; SET search_path TO "${name}"; --`,
      `' AND set_config('role','${name}',false) IS NOT NULL --`,
      `\u0000`,
      `"__tenant__".`,
      `"${name}".product`,
      `'||(SELECT title FROM "${name}".product)||'`,
    ]
    for (const text of strings) {
      const answers = await mine.run((ctx) =>
        Promise.all(
          [
            ctx.db.$queryRaw`SELECT title FROM product WHERE handle = ${text}`,
            ctx.db.product.findMany({ where: { title: { contains: text } } }),
            ctx.db.product.findFirst({ where: { handle: text } }),
          ].map((query) => query.catch((error: unknown) => String(error))),
        ),
      )
      expect(JSON.stringify(answers)).not.toContain(other.canary)
    }
  })
})
