import type { StoreContext } from '@/server/store-context'
import type { CollectionRow } from '../collection-admin-schema'
import { readAdminCollections } from './collection-admin-repository'

/** All collections for the admin's list. One statement. */
export function listAdminCollections(ctx: StoreContext): Promise<CollectionRow[]> {
  return readAdminCollections(ctx)
}
