import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { ProductCard } from '../catalog-schema'
import { loadProductCards } from './load-product-cards'
import { findRelatedProducts } from './product-detail-repository'

/** Products alike to one, most alike first; none for an unknown one. Two statements at most. */
export async function getRelatedProducts(
  ctx: StoreContext,
  input: { handle: string; limit: number },
): Promise<ProductCard[]> {
  dependOn(tags.lists(ctx.store.id))
  return loadProductCards(ctx, await findRelatedProducts(ctx, input.handle, input.limit))
}
