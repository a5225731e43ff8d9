import type { Picture } from '@/features/media/media-schema'
import { pictureOf } from '@/features/media/server'
import type { StoreContext } from '@/server/store-context'
import { readSellableVariants, type SellableVariantRow } from './sellable-variant-repository'

export interface SellableVariant extends Omit<SellableVariantRow, 'image'> {
  /** The variant's own image, else the product's first. */
  readonly image: Picture | null
}

/**
 * Variants with all that pricing, cart and checkout need: price in the context's currency (null: not sold in it), stock
 * counters, and the product with its tax class, categories, manual collections and tags. By variant id; unknown ids are
 * missing, drafts and archived products are not: look at `product.status`. One statement.
 */
export async function loadSellableVariants(
  ctx: StoreContext,
  variantIds: readonly string[],
): Promise<Map<string, SellableVariant>> {
  const rows = await readSellableVariants(ctx, variantIds)
  return new Map(
    rows.map((row) => {
      const image = row.image && pictureOf(ctx.store.id, { ...row.image, alt: row.image.alt || row.product.title })
      return [row.id, { ...row, image }]
    }),
  )
}
