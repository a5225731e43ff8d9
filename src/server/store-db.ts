import { env } from '@/env.mjs'
import { type Prisma, PrismaClient } from '@/generated/store/client'
import { appDatabaseUrl } from './database-urls'
import { singleton } from './singleton'
import { createScopedAdapter, placeOfTenant, ScopedPool, sendEachQueryInItsOwnScope } from './tenancy'

/** The tables of the store in scope, inside or outside a transaction. */
export type StoreDb = Prisma.TransactionClient

export const storePool = singleton(
  'store-pool',
  () =>
    new ScopedPool({
      connectionString: appDatabaseUrl(),
      application_name: 'stoa-store',
      max: env.STOA_POOL_SIZE,
      assertRate: env.STOA_SCOPE_ASSERT_RATE,
      place: placeOfTenant,
    }),
)

const client = singleton('store-client', () =>
  sendEachQueryInItsOwnScope(new PrismaClient({ adapter: createScopedAdapter(storePool) })),
)

/** Only store-context.ts hands it on: everything else gets it as `ctx.db`, already in its store's scope. */
export const storeDb: StoreDb = client

/** Runs `work` in one transaction on the tables of the store in scope. */
export function inStoreTransaction<T>(work: (db: StoreDb) => Promise<T>, timeoutMs = 20_000): Promise<T> {
  return client.$transaction(work, { timeout: timeoutMs, maxWait: 5_000 })
}
