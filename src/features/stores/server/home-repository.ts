import type { StoreContext } from '@/server/store-context'

export async function countOrdersToFulfil(ctx: StoreContext): Promise<number> {
  return ctx.db.order.count({
    where: { status: 'placed', fulfilmentState: { in: ['unfulfilled', 'partially_fulfilled'] } },
  })
}

/** Variants that fell to their low stock threshold and were not filled up since. */
export async function countLowVariants(ctx: StoreContext): Promise<number> {
  return ctx.db.stockLevel.count({
    where: { lowStockToldAt: { not: null }, variant: { product: { status: 'active' } } },
  })
}

export interface HomeFacts {
  readonly hasProduct: boolean
  readonly hasPayment: boolean
  readonly hasShipping: boolean
  readonly hasTax: boolean
  readonly hasOwnLook: boolean
  readonly hasOrder: boolean
  readonly isLaunched: boolean
  readonly isDismissed: boolean
  readonly timeZone: string
  readonly currency: string
  readonly toFulfil: number
  readonly toCollect: number
  readonly toAnswer: number
  readonly toRefund: number
  readonly lowStock: number
  readonly soldOut: number
  readonly drafts: number
}

/** Everything that the checklist and the to-do cards are computed from, in one statement. */
export async function findHomeFacts(ctx: StoreContext): Promise<HomeFacts | null> {
  const [row] = await ctx.db.$queryRaw<HomeFacts[]>`
    WITH stock AS (
      SELECT count(*) FILTER (WHERE s.on_hand - s.reserved > 0 AND s.on_hand - s.reserved <= coalesce(s.low_stock_threshold, t.low_stock_threshold))::int AS low,
        count(*) FILTER (WHERE s.on_hand - s.reserved <= 0)::int AS none
      FROM sellable_stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id
      CROSS JOIN store_setting t
      WHERE s.tracked AND NOT s.allow_backorder AND p.status = 'active'
    )
    SELECT
      EXISTS (SELECT FROM product p JOIN variant v ON v.product_id = p.id JOIN variant_price vp ON vp.variant_id = v.id
        WHERE p.status = 'active' AND vp.currency = t.currency) AS "hasProduct",
      t.payment_methods @? '$[*] ? (@.enabled == true && @.id != "test:gateway")' AS "hasPayment",
      EXISTS (SELECT FROM shipping_method m JOIN shipping_rate r ON r.method_id = m.id
        WHERE m.active AND r.currency = t.currency) AS "hasShipping",
      EXISTS (SELECT FROM tax_rate WHERE country = t.country) AS "hasTax",
      EXISTS (SELECT FROM theme WHERE version > 1) AS "hasOwnLook",
      EXISTS (SELECT FROM "order" WHERE placed_at IS NOT NULL) AS "hasOrder",
      t.launched_at IS NOT NULL AS "isLaunched",
      t.onboarding_dismissed_at IS NOT NULL AS "isDismissed",
      t.time_zone AS "timeZone", t.currency,
      (SELECT count(*)::int FROM "order" WHERE status = 'placed'
        AND fulfilment_state IN ('unfulfilled', 'partially_fulfilled')) AS "toFulfil",
      (SELECT count(*)::int FROM "order" WHERE status = 'placed' AND payment_state = 'pending') AS "toCollect",
      (SELECT count(*)::int FROM order_return WHERE state = 'requested') AS "toAnswer",
      (SELECT count(*)::int FROM "order" WHERE status = 'cancelled' AND payment_state IN ('paid', 'partially_refunded')) AS "toRefund",
      stock.low AS "lowStock", stock.none AS "soldOut",
      (SELECT count(*)::int FROM product WHERE status = 'draft') AS drafts
    FROM store_setting t CROSS JOIN stock WHERE t.id = 1`
  return row ?? null
}

export interface SalesDayRow {
  /** ISO day, by the store's clock. */
  readonly day: string
  readonly orders: number
  readonly totalMinor: bigint
}

/** Placed orders in the currency, by the store's days from `since` on; days without any are missing. */
export function findSales(
  ctx: StoreContext,
  { since, currency, timeZone }: { since: Date; currency: string; timeZone: string },
): Promise<SalesDayRow[]> {
  return ctx.db.$queryRaw<SalesDayRow[]>`
    SELECT to_char(placed_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, count(*)::int AS orders,
      sum(total_minor)::bigint AS "totalMinor"
    FROM "order" WHERE status = 'placed' AND placed_at >= ${since} AND currency = ${currency}
    GROUP BY 1 ORDER BY 1`
}

export async function dismissOnboarding(ctx: StoreContext): Promise<void> {
  await ctx.db.storeSetting.updateMany({ where: { id: 1 }, data: { onboardingDismissedAt: ctx.now } })
}
