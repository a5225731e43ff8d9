import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { env } from '@/env.mjs'
import { platformDb } from '@/server/platform-db'
import { appDatabaseUrl } from '@/server/database-urls'

describe('a worker’s database', () => {
  it('is a new clone of a migrated one, in which nobody may create temporary tables', async () => {
    expect(new URL(env.DATABASE_URL).pathname).toMatch(/^\/test_\d+_\d+$/)
    expect(await platformDb.store.count()).toBe(0)
    const client = new pg.Client({ connectionString: appDatabaseUrl() })
    await client.connect()
    await expect(client.query('CREATE TEMPORARY TABLE x ()')).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
