import pg from 'pg'
import { migrateSchema } from './migrate-schema'
import type { Migration } from './migrations'
import type { DatabaseRoles } from './roles'

export interface FanOutOptions {
  readonly adminUrl: string
  readonly roles: DatabaseRoles
  readonly migrations: readonly Migration[]
  /** How many schemas at a time. */
  readonly concurrency?: number
  /** Tries per schema: a busy table makes the lock time-out strike. */
  readonly attempts?: number
  /** Told after each schema, in the order of finishing. */
  readonly onResult?: (result: FanOutResult) => Promise<void> | void
}

export interface FanOutResult {
  readonly schemaName: string
  readonly applied: readonly string[]
  /** Why the schema is still on its old version; undefined when it is at the newest. */
  readonly failure?: string
}

/**
 * Migrates every schema named, a few at a time, each in its own transaction. One that fails is reported and does not
 * stop the others. Killed at any point, the next run goes on: what was committed is in each schema's own ledger.
 */
export async function migrateAll(schemaNames: readonly string[], options: FanOutOptions): Promise<FanOutResult[]> {
  const waiting = [...schemaNames]
  const results: FanOutResult[] = []
  const work = async () => {
    const client = new pg.Client({ connectionString: options.adminUrl })
    await client.connect()
    try {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        const result = await migrateOne(client, name, options)
        results.push(result)
        await options.onResult?.(result)
      }
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.concurrency ?? 3, schemaNames.length) }, work))
  return results
}

async function migrateOne(client: pg.Client, schemaName: string, options: FanOutOptions): Promise<FanOutResult> {
  const target = { schema: schemaName, ownerRole: options.roles.migrator, memberRole: schemaName }
  const attempts = options.attempts ?? 3
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { schemaName, applied: await migrateSchema(client, target, options.migrations) }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (attempt >= attempts || !isLockTimeout(error)) return { schemaName, applied: [], failure: message }
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03'
}
