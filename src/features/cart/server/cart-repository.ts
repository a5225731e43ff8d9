import type { PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { Address } from '@/lib/address'
import type { StoreContext } from '@/server/store-context'

export interface CartLineRow {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly title: string
  /** Null for a product without options. */
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly quantity: number
  readonly seenPriceMinor: number
  readonly isActive: boolean
  /** Null: not sold in the currency. */
  readonly unitPriceMinor: number | null
  readonly compareAtMinor: number | null
  /** Null: stock does not limit. Holds that ran out and are not swept up yet count as available. */
  readonly available: number | null
  readonly taxClass: string
  readonly requiresShipping: boolean
  readonly weightGrams: number | null
  readonly picture: PictureRow | null
}

export interface CartRow {
  readonly id: string
  readonly currency: string
  readonly customerId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingMethodId: string | null
  readonly paymentMethod: string | null
  readonly note: string | null
  readonly lines: readonly CartLineRow[]
}

/** Which cart: the open one of a key, or one by its id, open or not. */
export type CartSelector = { readonly key: string } | { readonly id: string }

/** A cart with everything that its page, its price and its checkout need, in the context's language and currency. One statement. */
export async function findCart(ctx: StoreContext, selector: CartSelector): Promise<CartRow | null> {
  const { locale, currency, now } = ctx
  // Two texts rather than one with an OR: the plan of each is kept by the database.
  const selected =
    'key' in selector
      ? Prisma.sql`c.token_hash = ${selector.key} AND c.order_id IS NULL AND c.expires_at > ${now}`
      : Prisma.sql`c.id = ${selector.id}::uuid`
  const [row] = await ctx.db.$queryRaw<CartRow[]>`
    SELECT c.id, c.currency, c.customer_id AS "customerId", c.email, c.phone, c.shipping_address AS "shippingAddress",
      c.billing_address AS "billingAddress", c.shipping_method_id AS "shippingMethodId",
      c.payment_method AS "paymentMethod", c.note,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', l.id, 'variantId', v.id, 'productId', p.id, 'handle', p.handle,
          'title', coalesce(nullif(p.translations -> ${locale} ->> 'title', ''), p.title),
          'variantTitle', (
            SELECT string_agg(coalesce(nullif(ov.translations -> ${locale} ->> 'value', ''), ov.value), ' / '
              ORDER BY o.position)
            FROM variant_option_value vo JOIN product_option_value ov ON ov.id = vo.value_id
            JOIN product_option o ON o.id = vo.option_id WHERE vo.variant_id = v.id),
          'sku', v.sku, 'quantity', l.quantity, 'seenPriceMinor', l.seen_price_minor,
          'isActive', p.status = 'active', 'unitPriceMinor', vp.amount_minor, 'compareAtMinor', vp.compare_at_minor,
          'available', CASE WHEN s.tracked AND NOT s.allow_backorder THEN greatest(0, s.on_hand - s.reserved + coalesce((
            SELECT sum(r.quantity) FROM stock_reservation r WHERE r.variant_id = v.id AND r.expires_at <= ${now}), 0)) END,
          'taxClass', p.tax_class, 'requiresShipping', v.requires_shipping, 'weightGrams', v.weight_grams,
          'picture', (
            SELECT jsonb_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height, 'alt', pi.alt,
              'placeholder', a.placeholder)
            FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id
            WHERE pi.product_id = p.id ORDER BY (pi.id = v.image_id) DESC NULLS LAST, pi.position LIMIT 1)
        ) ORDER BY l.created_at, l.id)
        FROM cart_line l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
        LEFT JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${currency}
        LEFT JOIN stock_level s ON s.variant_id = v.id
        WHERE l.cart_id = c.id), '[]') AS lines
    FROM cart c
    WHERE ${selected}`
  return row ?? null
}

/** Pieces in the open cart of a key. */
export async function countPieces(ctx: StoreContext, key: string): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(l.quantity), 0)::int AS count
    FROM cart c JOIN cart_line l ON l.cart_id = c.id
    WHERE c.token_hash = ${key} AND c.order_id IS NULL AND c.expires_at > ${ctx.now}`
  return row?.count ?? 0
}
