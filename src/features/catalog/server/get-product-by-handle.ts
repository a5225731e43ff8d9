import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ProductByHandle } from '../catalog-schema'
import { findActiveProduct, findRenamed } from './product-detail-repository'

/** An active product, or where it moved. One statement, two where there is no such product. @throws DomainError `not_found` */
export async function getProductByHandle(ctx: StoreContext, handle: string): Promise<ProductByHandle> {
  const product = await findActiveProduct(ctx, handle)
  if (product) {
    dependOn(tags.product(ctx.store.id, product.id), tags.categories(ctx.store.id))
    return { status: 'found', product }
  }
  dependOn(tags.lists(ctx.store.id))
  const renamed = await findRenamed(ctx, 'product', handle)
  if (renamed === null) throw new DomainError('not_found')
  return { status: 'moved', handle: renamed }
}
