import { collectionIdsOfProduct, type RuleCollection } from '@/features/catalog/server'
import type { PictureRow } from '@/features/media/server'
import type { StoreContext } from '@/server/store-context'

export interface PreviewLineRow {
  readonly variantId: string
  readonly productId: string
  readonly label: string
  readonly sku: string | null
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  readonly taxClass: string
  /** Each from the root. */
  readonly categoryPaths: readonly string[]
  readonly collectionIds: readonly string[]
  /** Null: not sold in the currency. */
  readonly unitPriceMinor: number | null
  readonly compareAtMinor: number | null
  readonly minimumMinor: number | null
  /** In the store's first currency, without tax. */
  readonly costMinor: number | null
  /** Pieces that can be had; null: any number. */
  readonly available: number | null
  readonly picture: PictureRow | null
}

/** What promotions may ask of variants, in no particular order; unknown ids are missing. One statement. */
export async function readPreviewLines(
  ctx: StoreContext,
  variantIds: readonly string[],
  options: { currency: string; ruleCollections: readonly RuleCollection[] },
): Promise<PreviewLineRow[]> {
  if (variantIds.length === 0) return []
  const [row] = await ctx.db.$queryRaw<[{ lines: PreviewLineRow[] }]>`
    SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', v.id, 'productId', p.id,
      'label', CASE WHEN v.option_key = '' THEN p.title ELSE p.title || ' · ' || v.title END, 'sku', v.sku,
      'vendor', p.vendor, 'productType', p.product_type, 'tags', coalesce(to_jsonb(p.tags), '[]'), 'taxClass', p.tax_class,
      'categoryPaths', (
        SELECT coalesce(jsonb_agg(c.path ORDER BY c.path), '[]') FROM product_category pc
        JOIN category c ON c.id = pc.category_id WHERE pc.product_id = p.id),
      'collectionIds', ${collectionIdsOfProduct(options.ruleCollections)},
      'unitPriceMinor', vp.amount_minor, 'compareAtMinor', vp.compare_at_minor, 'minimumMinor', vp.minimum_minor,
      'costMinor', v.cost_minor,
      'available', CASE WHEN s.tracked AND NOT s.allow_backorder THEN greatest(0, s.on_hand - s.reserved) END,
      'picture', p.summary -> 'images' -> 0)), '[]') AS lines
    FROM variant v JOIN product p ON p.id = v.product_id
    LEFT JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${options.currency}
    LEFT JOIN sellable_stock s ON s.variant_id = v.id
    WHERE v.id = ANY(${[...variantIds]}::uuid[])`
  return row.lines
}

export interface PreviewTerms {
  readonly timeZone: string
  readonly currency: string
  readonly country: string
  readonly pricesIncludeTax: boolean
  readonly minimumMarginPpm: number | null
}

/** What of the settings a price depends on. */
export async function readPreviewTerms(ctx: StoreContext): Promise<PreviewTerms> {
  return ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true, currency: true, country: true, pricesIncludeTax: true, minimumMarginPpm: true },
  })
}

export interface RecentCartRow {
  readonly id: string
  readonly updatedAt: Date
  readonly shopper: string | null
  readonly customerId: string | null
  readonly currency: string
  readonly country: string | null
  readonly shippingMethodId: string | null
  readonly codes: readonly string[]
  readonly lines: readonly { variantId: string; quantity: number; label: string }[]
}

/** Carts that were changed last and hold something. One statement. */
export function readRecentCarts(ctx: StoreContext, limit: number): Promise<RecentCartRow[]> {
  return ctx.db.$queryRaw<RecentCartRow[]>`
    SELECT c.id, c.updated_at AS "updatedAt", c.customer_id AS "customerId", c.currency, c.codes,
      coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email, c.email) AS shopper,
      coalesce(c.shipping_address, c.billing_address) ->> 'country' AS country,
      c.shipping_method_id AS "shippingMethodId", l.lines
    FROM cart c LEFT JOIN customer u ON u.id = c.customer_id
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('variantId', v.id, 'quantity', cl.quantity,
        'label', CASE WHEN v.option_key = '' THEN p.title ELSE p.title || ' · ' || v.title END) ORDER BY cl.created_at, cl.id) AS lines
      FROM cart_line cl JOIN variant v ON v.id = cl.variant_id JOIN product p ON p.id = v.product_id
      WHERE cl.cart_id = c.id) l
    WHERE l.lines IS NOT NULL
    ORDER BY c.updated_at DESC, c.id DESC LIMIT ${limit}`
}
