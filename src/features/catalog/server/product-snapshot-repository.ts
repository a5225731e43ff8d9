import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ProductSnapshot } from '../engine/product-snapshot'

/** Which product: by its id, or by its handle. */
export type ProductKey = { readonly id: string } | { readonly handle: string }

/** The whole of a product, or null. With `lock` nobody else changes it before the transaction ends. At most two statements. */
export async function readProductSnapshot(
  ctx: StoreContext,
  key: ProductKey,
  { lock }: { lock: boolean },
): Promise<ProductSnapshot | null> {
  const which = 'id' in key ? Prisma.sql`p.id = ${key.id}::uuid` : Prisma.sql`p.handle = ${key.handle}`
  if (lock) await ctx.db.$queryRaw`SELECT 1 FROM product p WHERE ${which} FOR UPDATE`
  const [row] = await ctx.db.$queryRaw<[{ product: string }] | []>`
    SELECT json_build_object('id', p.id, 'version', p.version, 'handle', p.handle, 'title', p.title,
      'descriptionHtml', p.description_html, 'vendor', p.vendor, 'productType', p.product_type, 'tags', p.tags,
      'status', p.status, 'taxClass', p.tax_class, 'seoTitle', p.seo_title, 'seoDescription', p.seo_description,
      'translations', p.translations,
      'options', ${options}, 'variants', ${variants},
      'images', coalesce((SELECT json_agg(json_build_object('id', i.id, 'assetId', i.asset_id, 'alt', i.alt)
        ORDER BY i.position, i.id) FROM product_image i WHERE i.product_id = p.id), '[]'),
      'categoryIds', ARRAY(SELECT category_id FROM product_category WHERE product_id = p.id ORDER BY category_id),
      'collectionIds', ARRAY(SELECT collection_id FROM collection_product WHERE product_id = p.id ORDER BY collection_id)
    )::text AS product
    FROM product p WHERE ${which}`
  return row ? (JSON.parse(row.product) as ProductSnapshot) : null
}

const options = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'translations', o.translations, 'values', coalesce((
      SELECT json_agg(json_build_object('id', v.id, 'value', v.value, 'swatch', v.swatch, 'translations', v.translations)
        ORDER BY v.position, v.id)
      FROM product_option_value v WHERE v.option_id = o.id), '[]')) ORDER BY o.position, o.id)
  FROM product_option o WHERE o.product_id = p.id), '[]')`

const variants = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', v.id, 'optionKey', v.option_key, 'title', v.title, 'position', v.position,
    'sku', v.sku, 'barcode', v.barcode, 'costMinor', v.cost_minor, 'weightGrams', v.weight_grams,
    'requiresShipping', v.requires_shipping, 'imageId', v.image_id,
    'prices', coalesce((
      SELECT json_agg(json_build_object('currency', vp.currency, 'amountMinor', vp.amount_minor,
        'compareAtMinor', vp.compare_at_minor, 'minimumMinor', vp.minimum_minor) ORDER BY vp.currency)
      FROM variant_price vp WHERE vp.variant_id = v.id), '[]'),
    'stock', CASE WHEN s.variant_id IS NOT NULL THEN json_build_object('onHand', s.on_hand, 'tracked', s.tracked,
      'allowBackorder', s.allow_backorder, 'composed', s.composed) END
  ) ORDER BY v.position, v.id)
  FROM variant v LEFT JOIN sellable_stock s ON s.variant_id = v.id WHERE v.product_id = p.id), '[]')`
