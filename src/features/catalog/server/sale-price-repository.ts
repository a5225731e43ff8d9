import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { RuleCollection } from './collection-membership-repository'
import { factsOfTarget, type ProductFactsRow } from './item-facts-repository'

/** What a variant costs on sale in a currency, in minor units. */
export interface SaleRow {
  readonly variantId: string
  readonly currency: string
  readonly saleMinor: number
}

/** Products with what sale prices ask of them, in all currencies: those of the ids, or the next ones after an id. One statement. */
export async function readProductFacts(
  ctx: StoreContext,
  which: readonly string[] | { readonly afterId: string | null; readonly limit: number },
  ruleCollections: readonly RuleCollection[],
): Promise<ProductFactsRow[]> {
  const [row] = await ctx.db.$queryRaw<[{ facts: string }]>`
    WITH target AS MATERIALIZED (SELECT p.* FROM product p WHERE ${chosen(which)}),
    ${factsOfTarget({ currency: null, ruleCollections })}
    SELECT coalesce(json_agg(facts.json ORDER BY facts.id), '[]')::text AS facts FROM facts`
  return JSON.parse(row.facts) as ProductFactsRow[]
}

function chosen(which: readonly string[] | { readonly afterId: string | null; readonly limit: number }): Prisma.Sql {
  if (!('limit' in which)) return Prisma.sql`p.id = ANY(${[...which]}::uuid[])`
  const beyond = which.afterId === null ? Prisma.sql`true` : Prisma.sql`p.id > ${which.afterId}::uuid`
  return Prisma.sql`p.id IN (SELECT p.id FROM product p WHERE ${beyond} ORDER BY p.id LIMIT ${which.limit})`
}

/** Sets the sale prices of these products to the rows, and takes them from all their other variants. The products where something changed. One statement. */
export async function writeSalePrices(
  ctx: StoreContext,
  productIds: readonly string[],
  rows: readonly SaleRow[],
): Promise<string[]> {
  const changed = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH wanted AS (
      SELECT x."variantId" AS variant_id, x.currency, x."saleMinor" AS sale_minor
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("variantId" uuid, currency text, "saleMinor" bigint)
    ), written AS (
      UPDATE variant_price vp SET sale_minor = w.sale_minor
      FROM variant v JOIN variant_price old ON old.variant_id = v.id
      LEFT JOIN wanted w ON w.variant_id = old.variant_id AND w.currency = old.currency
      WHERE v.product_id = ANY(${[...productIds]}::uuid[]) AND vp.variant_id = old.variant_id AND vp.currency = old.currency
        AND vp.sale_minor IS DISTINCT FROM w.sale_minor
      RETURNING v.product_id
    )
    SELECT DISTINCT product_id AS id FROM written`
  return changed.map(({ id }) => id)
}

/** Takes the sale prices from all products that have one. The products. One statement. */
export async function clearSalePrices(ctx: StoreContext): Promise<string[]> {
  const changed = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH written AS (
      UPDATE variant_price vp SET sale_minor = NULL FROM variant v
      WHERE v.id = vp.variant_id AND vp.sale_minor IS NOT NULL RETURNING v.product_id
    )
    SELECT DISTINCT product_id AS id FROM written`
  return changed.map(({ id }) => id)
}

/** The instant that the sale prices hold for; null: no product has any. */
export async function readSalePricesAt(ctx: StoreContext): Promise<Date | null> {
  const { salePricesAt } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { salePricesAt: true },
  })
  return salePricesAt
}

/** Claims that the sale prices will hold for `ctx.now`; false where somebody brings them to a later instant. */
export async function claimSalePrices(ctx: StoreContext): Promise<boolean> {
  const claimed = await ctx.db.$executeRaw`
    UPDATE store_setting SET sale_prices_at = ${ctx.now} WHERE sale_prices_at IS NULL OR sale_prices_at <= ${ctx.now}`
  return claimed > 0
}

/** Whether nobody has claimed a later instant since. */
export async function isClaimHeld(ctx: StoreContext): Promise<boolean> {
  const at = await readSalePricesAt(ctx)
  return at?.getTime() === ctx.now.getTime()
}

/** Notes that no product has a sale price any more. */
export async function forgetSalePricesAt(ctx: StoreContext): Promise<void> {
  await ctx.db.$executeRaw`UPDATE store_setting SET sale_prices_at = NULL`
}
