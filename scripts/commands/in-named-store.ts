import { randomUUID } from 'node:crypto'
import { platformPool } from '@/server/platform-db'
import { inStore, type StoreContext } from '@/server/store-context'
import { storePool } from '@/server/store-db'
import { findStoreBySlug } from '@/server/store-directory'
import { UsageError } from './command'

/** Runs the work inside the store of that slug, as the system, and closes the connections after it. @throws UsageError where there is no such store */
export async function inNamedStore(
  slug: string | undefined,
  work: (ctx: StoreContext) => Promise<number>,
): Promise<number> {
  if (!slug) throw new UsageError('Which store? --store <slug>')
  try {
    const store = await findStoreBySlug(slug)
    if (!store?.schemaVersion) throw new UsageError(`There is no store "${slug}"`)
    const { locale, currency } = store
    const actor = { kind: 'system', name: 'stoa' } as const
    return await inStore(store, { actor, locale, currency, requestId: randomUUID() }, work)
  } finally {
    await Promise.all([platformPool.end(), storePool.end()])
  }
}
