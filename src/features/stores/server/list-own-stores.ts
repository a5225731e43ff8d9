import type { OwnStores } from '../stores-schema'
import type { AccountRequest } from './account-request'
import { findStoresOf } from './store-list-repository'
import { env } from '@/env.mjs'
import { storeUrl } from '@/server/store-directory'

/** The stores that a person owns or works in, newest first. One statement. */
export async function listOwnStores(request: AccountRequest): Promise<OwnStores> {
  const rows = await findStoresOf(request.actor.id)
  const owned = rows.filter((row) => row.ownerId === request.actor.id).length
  return {
    stores: rows.map(({ id, slug, name, status, role, createdAt }) => ({
      id,
      slug,
      name,
      status,
      role,
      url: storeUrl({ slug }),
      createdAt: createdAt.toISOString(),
    })),
    limit: env.STOA_STORES_PER_USER,
    left: Math.max(0, env.STOA_STORES_PER_USER - owned),
  }
}
