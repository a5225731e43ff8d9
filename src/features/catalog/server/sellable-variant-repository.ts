import type { PictureRow } from '@/features/media/server'
import type { StoreContext } from '@/server/store-context'
import { localised } from './product-card-repository'

export interface SellableVariantRow {
  readonly id: string
  readonly title: string
  readonly sku: string | null
  readonly priceMinor: number | null
  readonly compareAtMinor: number | null
  readonly weightGrams: number | null
  readonly requiresShipping: boolean
  readonly onHand: number
  readonly reserved: number
  readonly tracked: boolean
  readonly allowBackorder: boolean
  readonly product: {
    readonly id: string
    readonly handle: string
    readonly title: string
    readonly status: string
    readonly taxClass: string
    readonly tags: readonly string[]
    readonly categoryIds: readonly string[]
    readonly collectionIds: readonly string[]
  }
  readonly image: PictureRow | null
}

/** Variants with what selling them needs, in no particular order; unknown ids are missing. One statement. */
export async function readSellableVariants(
  ctx: StoreContext,
  variantIds: readonly string[],
): Promise<SellableVariantRow[]> {
  if (variantIds.length === 0) return []
  const [row] = await ctx.db.$queryRaw<[{ variants: string }]>`
    SELECT coalesce(json_agg(json_build_object('id', v.id, 'title', v.title, 'sku', v.sku,
      'priceMinor', vp.amount_minor, 'compareAtMinor', vp.compare_at_minor,
      'weightGrams', v.weight_grams, 'requiresShipping', v.requires_shipping,
      'onHand', coalesce(s.on_hand, 0), 'reserved', coalesce(s.reserved, 0), 'tracked', coalesce(s.tracked, false),
      'allowBackorder', coalesce(s.allow_backorder, false),
      'product', json_build_object('id', p.id, 'handle', p.handle, 'title', ${localised('p', 'title', 'title', ctx.locale)},
        'status', p.status, 'taxClass', p.tax_class, 'tags', p.tags,
        'categoryIds', ARRAY(SELECT pc.category_id FROM product_category pc WHERE pc.product_id = p.id),
        'collectionIds', ARRAY(SELECT cp.collection_id FROM collection_product cp WHERE cp.product_id = p.id)),
      'image', (
        SELECT json_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height, 'alt', pi.alt,
          'placeholder', a.placeholder)
        FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id
        WHERE pi.product_id = p.id ORDER BY pi.id = v.image_id DESC NULLS LAST, pi.position LIMIT 1)
    )), '[]')::text AS variants
    FROM variant v
    JOIN product p ON p.id = v.product_id
    LEFT JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${ctx.currency}
    LEFT JOIN sellable_stock s ON s.variant_id = v.id
    WHERE v.id = ANY(${[...variantIds]}::uuid[])`
  return JSON.parse(row.variants) as SellableVariantRow[]
}
