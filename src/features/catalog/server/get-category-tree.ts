import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { CategoryNode } from '../catalog-schema'
import { readCategoryTree } from './category-repository'

/** All categories, nested, in the merchant's order. One statement, or none where it is cached. */
export function getCategoryTree(ctx: StoreContext): Promise<CategoryNode[]> {
  const { id } = ctx.store
  return cachedRead(ctx, { key: 'category-tree', tags: [tags.categories(id), tags.lists(id)] }, () =>
    readCategoryTree(ctx),
  )
}
