import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import type { Actor } from '@/server/auth/actor'
import { storeMigrations } from '@/server/database/prepare-database'
import { platformDb } from '@/server/platform-db'
import { inStore, type StoreContext } from '@/server/store-context'
import { findStoreById, type StoreEntry } from '@/server/store-directory'
import { createTenantSchema, DEFAULT_ROLES, newestMigration, schemaNameFor } from '@/server/tenancy'

export interface TestStore {
  readonly entry: StoreEntry
  /** A word that stands in this store's rows and nowhere else: seen elsewhere, it is a leak. */
  readonly canary: string
  readonly ownerId: string
  /** Runs work in the store's scope, as the system unless told otherwise. */
  run<T>(
    work: (ctx: StoreContext) => Promise<T>,
    options?: { actor?: Actor; now?: Date; currency?: string; locale?: string },
  ): Promise<T>
}

export interface TestStoreOptions {
  readonly slug?: string
  readonly currency?: string
  readonly currencies?: readonly string[]
  readonly locales?: readonly string[]
  readonly pricesIncludeTax?: boolean
}

/** A well-formed argon2id hash that no password has. */
export const NO_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** A ready, empty store with an owner of its own, in the database of this test worker. */
export async function createTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const canary = `canary${randomBytes(8).toString('hex')}`
  const slug = options.slug ?? `t-${canary.slice(6, 16)}`
  const owner = await platformDb.user.create({
    data: { email: `${slug}@example.test`, name: `Owner of ${slug}`, passwordHash: NO_PASSWORD },
  })
  const id = newId()
  const schemaName = schemaNameFor(id)
  const migrations = await storeMigrations()
  await withAdmin((admin) => createTenantSchema(admin, schemaName, { roles: DEFAULT_ROLES, migrations }))
  await platformDb.store.create({
    data: {
      id,
      slug,
      name: `Store ${canary}`,
      schemaName,
      ownerId: owner.id,
      status: 'ready',
      request: {},
      schemaVersion: newestMigration(migrations),
      readyAt: new Date(),
      memberships: { create: { userId: owner.id, role: 'owner' } },
    },
  })
  const entry = await seedSettings(id, canary, options)
  return {
    entry,
    canary,
    ownerId: owner.id,
    run: (work, { actor, now, currency, locale } = {}) =>
      inStore(
        entry,
        {
          actor: actor ?? { kind: 'system', name: 'test' },
          locale: locale ?? entry.locale,
          currency: currency ?? entry.currency,
          requestId: 'test',
          ...(now ? { now } : {}),
        },
        work,
      ),
  }
}

async function seedSettings(id: string, canary: string, options: TestStoreOptions): Promise<StoreEntry> {
  const currency = options.currency ?? 'EUR'
  const bare = await platformDb.store.findFirstOrThrow({ where: { id } })
  await inStore(
    { ...bare, status: 'ready' },
    { actor: { kind: 'system', name: 'test' }, locale: 'en', currency, requestId: 'test' },
    async (ctx) => {
      await ctx.db.storeSetting.create({
        data: {
          name: `Store ${canary}`,
          currency,
          currencies: [...(options.currencies ?? [currency])],
          locale: options.locales?.[0] ?? 'en',
          locales: [...(options.locales ?? ['en', 'es', 'pt'])],
          pricesIncludeTax: options.pricesIncludeTax ?? true,
          paymentMethods: [],
        },
      })
    },
  )
  const entry = await findStoreById(id)
  if (!entry) throw new Error('The store that was just made is not found')
  return entry
}

/** Runs work on a connection of the admin, for what no role of the app may do. */
export async function withAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
