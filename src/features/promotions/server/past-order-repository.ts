import type { CurrencyCode } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import type { PromotionRow } from './promotion-of-row'

interface TaxRow {
  readonly name: string
  readonly ratePpm: number
}

export interface PastLineRow {
  readonly id: string
  readonly productId: string | null
  readonly variantId: string | null
  readonly sku: string | null
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly taxes: readonly TaxRow[]
}

export interface PastAdjustmentRow {
  readonly lineId: string | null
  readonly promotionId: string
  readonly amountMinor: number
}

/** An order as the simulator needs it. */
export interface PastOrderRow {
  readonly id: string
  readonly name: string
  /** The place in the list: what the next page begins after. */
  readonly createdAt: string
  readonly placedAt: string
  readonly currency: CurrencyCode
  readonly email: string
  readonly country: string | null
  readonly shippingMethodId: string | null
  readonly shippingMinor: number
  readonly shippingTaxes: readonly TaxRow[]
  readonly taxIncluded: boolean
  /** As it was paid. */
  readonly totalMinor: number
  readonly lines: readonly PastLineRow[]
  /** What promotions took off it; without a line, off shipping. */
  readonly adjustments: readonly PastAdjustmentRow[]
  /** With the groups and tags of now. */
  readonly customer: {
    readonly id: string
    readonly email: string | null
    readonly tags: readonly string[]
    readonly groupIds: readonly string[]
  } | null
}

export interface PastRange {
  readonly startsAt: Date
  /** Not included. */
  readonly endsAt: Date
}

export interface PastTerms {
  readonly timeZone: string
  readonly currency: string
  readonly minimumMarginPpm: number | null
}

/** What of the settings the simulator needs, and how many orders there are. One statement. */
export async function readPastTerms(
  ctx: StoreContext,
  { startsAt, endsAt }: PastRange,
): Promise<PastTerms & { readonly orders: number }> {
  const [row] = await ctx.db.$queryRaw<(PastTerms & { orders: number })[]>`
    SELECT st.time_zone AS "timeZone", st.currency, st.minimum_margin_ppm AS "minimumMarginPpm", (
      SELECT count(*)::int FROM "order" o
      WHERE o.status = 'placed' AND o.created_at >= ${startsAt} AND o.created_at < ${endsAt}) AS orders
    FROM store_setting st`
  if (!row) throw new Error('The store has no settings row')
  return row
}

/** The time zone that days of the store's calendar are in. */
export async function readTimeZone(ctx: StoreContext): Promise<string> {
  const { timeZone } = await ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  return timeZone
}

/** Placed orders of the range in the order in which they came, after the given one. One statement. */
export async function readPastOrders(
  ctx: StoreContext,
  { startsAt, endsAt }: PastRange,
  page: { readonly after: { readonly createdAt: string; readonly id: string } | null; readonly limit: number },
): Promise<PastOrderRow[]> {
  const from = page.after?.createdAt ?? startsAt.toISOString()
  const afterId = page.after?.id ?? '00000000-0000-0000-0000-000000000000'
  const [row] = await ctx.db.$queryRaw<[{ orders: string }]>`
    WITH page AS MATERIALIZED (
      SELECT o.* FROM "order" o
      WHERE o.status = 'placed' AND o.created_at < ${endsAt} AND o.created_at >= ${from}::timestamptz
        AND (o.created_at, o.id) > (${from}::timestamptz, ${afterId}::uuid)
      ORDER BY o.created_at, o.id LIMIT ${page.limit}
    ), line AS (
      SELECT l.order_id, json_agg(json_build_object('id', l.id, 'productId', l.product_id, 'variantId', l.variant_id,
        'sku', l.sku, 'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor, 'taxes', l.taxes)
        ORDER BY l.position) AS lines
      FROM page JOIN order_line l ON l.order_id = page.id GROUP BY l.order_id
    ), had AS (
      SELECT a.order_id, json_agg(json_build_object('lineId', a.order_line_id, 'promotionId', a.promotion_id,
        'amountMinor', a.amount_minor)) AS adjustments
      FROM page JOIN order_adjustment a ON a.order_id = page.id
      WHERE a.promotion_id IS NOT NULL GROUP BY a.order_id
    )
    SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', st.order_prefix || o.number, 'createdAt', o.created_at,
      'placedAt', coalesce(o.placed_at, o.created_at), 'currency', o.currency, 'email', o.email,
      'country', coalesce(o.shipping_address, o.billing_address) ->> 'country', 'shippingMethodId', o.shipping_method_id,
      'shippingMinor', o.shipping_minor, 'shippingTaxes', o.shipping_taxes, 'taxIncluded', o.tax_included, 'totalMinor', o.total_minor,
      'lines', coalesce(line.lines, '[]'), 'adjustments', coalesce(had.adjustments, '[]'),
      'customer', CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'email', c.email, 'tags', c.tags,
        'groupIds', ARRAY(SELECT m.group_id FROM customer_group_member m WHERE m.customer_id = c.id)) END
    ) ORDER BY o.created_at, o.id), '[]')::text AS orders
    FROM page o CROSS JOIN store_setting st
    LEFT JOIN line ON line.order_id = o.id LEFT JOIN had ON had.order_id = o.id
    LEFT JOIN customer c ON c.id = o.customer_id`
  return JSON.parse(row.orders) as PastOrderRow[]
}

/** Promotions as their table keeps them, of any state; those that are gone are missing. One statement. */
export async function readPromotionRows(ctx: StoreContext, ids: readonly string[]): Promise<PromotionRow[]> {
  if (ids.length === 0) return []
  return ctx.db.promotion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, createdAt: true, rules: true },
  })
}

export interface GiftRow {
  readonly variantId: string
  readonly currency: string
  readonly priceMinor: number
  /** In the store's default currency, without tax. */
  readonly costMinor: number | null
}

/** What gifts cost in each currency. One statement, none without gifts. */
export async function readGiftPrices(ctx: StoreContext, variantIds: readonly string[]): Promise<GiftRow[]> {
  if (variantIds.length === 0) return []
  const rows = await ctx.db.variantPrice.findMany({
    where: { variantId: { in: [...variantIds] } },
    select: { variantId: true, currency: true, amountMinor: true, variant: { select: { costMinor: true } } },
  })
  return rows.map(({ variantId, currency, amountMinor, variant }) => ({
    variantId,
    currency,
    priceMinor: Number(amountMinor),
    costMinor: variant.costMinor === null ? null : Number(variant.costMinor),
  }))
}

export interface EarlierRow {
  readonly customerId: string
  readonly currency: string
  readonly orders: number
  readonly totalMinor: number
}

/** Orders of these customers before an instant, by currency. One statement. */
export async function readEarlierOrders(
  ctx: StoreContext,
  customerIds: readonly string[],
  before: Date,
): Promise<EarlierRow[]> {
  return ctx.db.$queryRaw<EarlierRow[]>`
    SELECT customer_id AS "customerId", currency, count(*)::int AS orders, sum(total_minor)::float8 AS "totalMinor"
    FROM "order"
    WHERE customer_id = ANY(${[...customerIds]}::uuid[]) AND status = 'placed' AND created_at < ${before}
    GROUP BY customer_id, currency`
}
