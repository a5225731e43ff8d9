import { reseal } from '@/server/sealed-secrets'
import type { StoreContext } from '@/server/store-context'
import { findSealedAccounts, saveCredentials } from './payment-account-repository'

/** Seals the store's credentials at payment providers with the current key; the purpose is the provider's name. How many were sealed anew. */
export async function resealCredentials(ctx: StoreContext): Promise<number> {
  let count = 0
  for (const { provider, credentials } of await findSealedAccounts(ctx)) {
    const anew = reseal({ purpose: provider, storeId: ctx.store.id }, credentials)
    if (anew === null) continue
    await saveCredentials(ctx, provider, anew)
    count += 1
  }
  return count
}
