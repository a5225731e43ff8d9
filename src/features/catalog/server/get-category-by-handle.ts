import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CategoryByHandle } from '../catalog-schema'
import { findCategory } from './category-repository'
import { findRenamed } from './product-detail-repository'

/** A category, or where it moved. One statement, two where there is none. @throws DomainError `not_found` */
export async function getCategoryByHandle(ctx: StoreContext, handle: string): Promise<CategoryByHandle> {
  dependOn(tags.categories(ctx.store.id))
  const category = await findCategory(ctx, handle)
  if (category) return { status: 'found', category }
  const renamed = await findRenamed(ctx, 'category', handle)
  if (renamed === null) throw new DomainError('not_found')
  return { status: 'moved', handle: renamed }
}
