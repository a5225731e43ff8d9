import { env } from '@/env.mjs'
import { type Prisma, PrismaClient } from '@/generated/platform/client'
import { appDatabaseUrl } from './database-urls'
import { singleton } from './singleton'
import { createScopedAdapter, DEFAULT_ROLES, ScopedPool, sendEachQueryInItsOwnScope } from './tenancy'

/** The platform's own tables: accounts, stores, domains, audit, tokens. */
export type PlatformDb = Prisma.TransactionClient

export const platformPool = singleton(
  'platform-pool',
  () =>
    new ScopedPool({
      connectionString: appDatabaseUrl(),
      application_name: 'stoa-platform',
      max: 6,
      assertRate: env.STOA_SCOPE_ASSERT_RATE,
      place: () => ({ role: DEFAULT_ROLES.platform, schema: 'platform' }),
    }),
)

const client = singleton('platform-client', () =>
  sendEachQueryInItsOwnScope(new PrismaClient({ adapter: createScopedAdapter(platformPool) })),
)

export const platformDb: PlatformDb = client

/** Runs `work` in one transaction on the platform's tables. */
export function inPlatformTransaction<T>(work: (db: PlatformDb) => Promise<T>): Promise<T> {
  return client.$transaction(work, { timeout: 15_000, maxWait: 5_000 })
}
