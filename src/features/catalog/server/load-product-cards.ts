import { cachedReadMany } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { ProductCard } from '../catalog-schema'
import { readProductCards } from './product-card-repository'

/**
 * Cards in the order of the ids, each kept until its product or stock changes; products without a price in the currency are left
 * out. One statement, none where all are known. The caller depends on the store's lists: what changes a card changes them.
 */
export async function loadProductCards(ctx: StoreContext, ids: readonly string[]): Promise<ProductCard[]> {
  const cards = await cachedReadMany(
    ctx,
    ids,
    (id) => ({ key: `product-card|${id}`, tags: [tags.product(ctx.store.id, id)] }),
    (missing) => readProductCards(ctx, missing),
  )
  return ids.flatMap((id) => cards.get(id) ?? [])
}
