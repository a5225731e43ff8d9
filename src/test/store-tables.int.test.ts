import { beforeAll, describe, expect, it } from 'vitest'
import { type TestStore, withAdmin } from './create-test-store'
import { tablesOf, twoFilledStores } from './cross-tenant-fuzz'

let store: TestStore
beforeAll(async () => {
  store = (await twoFilledStores()).b
}, 60_000)

const rowsOf = async <T extends object>(sql: string): Promise<T[]> => {
  const { rows } = await withAdmin((client) => client.query<T>(sql, [store.entry.schemaName]))
  return rows
}

describe('every table of a store', () => {
  it('has something in it when the isolation tests look for it from another store', async () => {
    const empty: string[] = []
    for (const table of await tablesOf(store)) {
      const [row] = await rowsOf<{ any: boolean }>(
        `SELECT EXISTS (SELECT FROM "${store.entry.schemaName}"."${table}") AS any WHERE $1 <> ''`,
      )
      if (!row?.any) empty.push(table)
    }
    // A new table is filled in fill-store.ts.
    expect(empty).toEqual([])
  })

  it('belongs to its store by the schema it is in, not by a column', async () => {
    const columns = await rowsOf<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = $1 AND column_name IN ('store_id', 'tenant_id')`,
    )
    expect(columns).toEqual([])
  })

  it('has a primary key, no trigger, and no key that leads out of the schema', async () => {
    const odd = await rowsOf<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r'
         AND (NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
           OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal)
           OR EXISTS (SELECT FROM pg_constraint k JOIN pg_class other ON other.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND other.relnamespace <> c.relnamespace))`,
    )
    expect(odd).toEqual([])
  })
})
