import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CollectionByHandle } from '../catalog-schema'
import { findCollection } from './collection-repository'
import { findRenamed } from './product-detail-repository'

/** A published collection, or where it moved. One statement, two where there is none. @throws DomainError `not_found` */
export async function getCollectionByHandle(ctx: StoreContext, handle: string): Promise<CollectionByHandle> {
  dependOn(tags.lists(ctx.store.id))
  const collection = await findCollection(ctx, handle)
  if (collection) return { status: 'found', collection }
  const renamed = await findRenamed(ctx, 'collection', handle)
  if (renamed === null) throw new DomainError('not_found')
  return { status: 'moved', handle: renamed }
}
