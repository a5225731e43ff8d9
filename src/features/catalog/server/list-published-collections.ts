import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { readCollections } from './collection-repository'

/** The collections that shoppers see. One statement. */
export function listPublishedCollections(ctx: StoreContext) {
  dependOn(tags.lists(ctx.store.id))
  return readCollections(ctx)
}
