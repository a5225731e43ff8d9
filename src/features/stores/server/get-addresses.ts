import type { StoreAddresses } from '../settings-schema'
import { findDomains } from './settings-repository'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'

/** Under which addresses shoppers find the store. */
export async function getAddresses(ctx: StoreContext): Promise<StoreAddresses> {
  const domains = await findDomains(ctx.store.id)
  return {
    own: storeUrl(ctx.store),
    domains: domains.map(({ host, verifiedAt }) => ({ host, verifiedAt: verifiedAt?.toISOString() ?? null })),
  }
}
