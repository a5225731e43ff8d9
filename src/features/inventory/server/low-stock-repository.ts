import type { StoreContext } from '@/server/store-context'

export interface LowVariant {
  readonly variantId: string
  readonly productId: string
  readonly title: string
  readonly sku: string | null
  readonly available: number
  readonly onTheWay: number
}

/** Marks what fell to its threshold as told, and answers with the ids. */
export async function claimLowStock(ctx: StoreContext): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE stock_level SET low_stock_told_at = ${ctx.now} WHERE low_stock_told_at = 'epoch' RETURNING variant_id AS id`
  return rows.map((row) => row.id)
}

/** How much there is of these variants now, the least first; drafts and archived products are left out. */
export async function findLowVariants(ctx: StoreContext, variantIds: readonly string[]): Promise<LowVariant[]> {
  return ctx.db.$queryRaw<LowVariant[]>`
    SELECT v.id AS "variantId", p.id AS "productId", v.sku, s.on_hand - s.reserved AS available,
      CASE WHEN v.option_key = '' THEN p.title ELSE p.title || ' · ' || v.title END AS title,
      (SELECT coalesce(sum(l.incoming), 0)::int FROM location_level l WHERE l.variant_id = v.id) AS "onTheWay"
    FROM variant v JOIN product p ON p.id = v.product_id AND p.status = 'active' JOIN stock_level s ON s.variant_id = v.id
    WHERE v.id = ANY (${variantIds}::uuid[]) ORDER BY available, title, v.id`
}

/** Who hears of low stock, in which language; null: nobody was named. */
export async function findAlertAddress(ctx: StoreContext): Promise<{ email: string; locale: string } | null> {
  const { stockAlertEmail, contactEmail, locale } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { stockAlertEmail: true, contactEmail: true, locale: true },
  })
  const email = stockAlertEmail ?? contactEmail
  return email ? { email, locale } : null
}

export async function findAlertSettings(
  ctx: StoreContext,
): Promise<{ email: string | null; contactEmail: string | null }> {
  const { stockAlertEmail, contactEmail } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { stockAlertEmail: true, contactEmail: true },
  })
  return { email: stockAlertEmail, contactEmail }
}

export async function writeAlertEmail(ctx: StoreContext, stockAlertEmail: string | null): Promise<void> {
  await ctx.db.storeSetting.update({ where: { id: 1 }, data: { stockAlertEmail } })
}
