import type { StoreContext } from '@/server/store-context'
import { findStoreById } from '@/server/store-directory'

/** The store's default currency, from the directory that is kept in memory; null for a store that is not in it. */
export async function defaultCurrencyOf(ctx: StoreContext): Promise<string | null> {
  const store = await findStoreById(ctx.store.id)
  return store?.currency ?? null
}
