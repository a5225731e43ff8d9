import { type PictureRow, pictureOf } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { Composition, StockComponent } from '../inventory-schema'
import type { StockDemand } from './take-stock-repository'

/** How many variants are made of this one. */
export async function countUses(ctx: StoreContext, variantId: string): Promise<number> {
  return ctx.db.variantComponent.count({ where: { componentId: variantId } })
}

/** Writes what a variant is made of, in place of what it was. Its level, and theirs, are locked. Three statements at most. */
export async function writeComponents(
  ctx: StoreContext,
  variantId: string,
  components: readonly StockDemand[],
): Promise<void> {
  await ctx.db.variantComponent.deleteMany({ where: { variantId } })
  if (components.length > 0) {
    await ctx.db.variantComponent.createMany({
      data: components.map((one) => ({ variantId, componentId: one.variantId, quantity: one.quantity })),
    })
  }
  const composed = components.length > 0
  // Low stock is told of what is counted.
  await ctx.db.stockLevel.updateMany({
    where: { variantId },
    data: { composed, ...(composed ? { lowStockToldAt: null } : {}) },
  })
}

/** Forgets what these variants are made of; the title of a product that one of them is part of, and that is not among them, or null. */
export async function deleteCompositions(ctx: StoreContext, variantIds: readonly string[]): Promise<string | null> {
  const [row] = await ctx.db.$queryRaw<{ title: string }[]>`
    WITH gone AS (DELETE FROM variant_component WHERE variant_id = ANY (${variantIds}::uuid[]))
    SELECT p.title FROM variant_component c JOIN variant v ON v.id = c.variant_id JOIN product p ON p.id = v.product_id
    WHERE c.component_id = ANY (${variantIds}::uuid[]) AND c.variant_id <> ALL (${variantIds}::uuid[]) ORDER BY p.title LIMIT 1`
  return row?.title ?? null
}

interface CompositionRow extends Omit<Composition, 'components'> {
  readonly components: (Omit<StockComponent, 'picture'> & { picture: PictureRow | null })[]
}

/** What a variant is made of, and what is made of it; null where it has no level. */
export async function findComposition(ctx: StoreContext, variantId: string): Promise<Composition | null> {
  const name = (v: string, p: string) =>
    Prisma.raw(`CASE WHEN ${v}.option_key = '' THEN ${p}.title ELSE ${p}.title || ' · ' || ${v}.title END`)
  const [row] = await ctx.db.$queryRaw<CompositionRow[]>`
    SELECT s.on_hand AS "onHand", s.reserved,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', v.id, 'title', ${name('v', 'p')}, 'sku', v.sku, 'quantity', c.quantity,
          'available', coalesce(k.on_hand - k.reserved, 0), 'limited', coalesce(k.tracked AND NOT k.allow_backorder, false),
          'picture', p.summary -> 'images' -> 0) ORDER BY p.title, v.position), '[]')
        FROM variant_component c JOIN variant v ON v.id = c.component_id JOIN product p ON p.id = v.product_id
        LEFT JOIN stock_level k ON k.variant_id = v.id WHERE c.variant_id = s.variant_id) AS components,
      ARRAY(SELECT ${name('v', 'p')} FROM variant_component c JOIN variant v ON v.id = c.variant_id JOIN product p ON p.id = v.product_id
        WHERE c.component_id = s.variant_id ORDER BY 1) AS "usedIn"
    FROM stock_level s WHERE s.variant_id = ${variantId}::uuid`
  if (!row) return null
  return {
    ...row,
    components: row.components.map(({ picture, ...rest }) => ({
      ...rest,
      picture: picture && pictureOf(ctx.store.id, picture),
    })),
  }
}

/** Copies what variants are made of to others, which have a level and nothing on hand. Two statements. */
export async function copyComponents(ctx: StoreContext, pairs: readonly { from: string; to: string }[]): Promise<void> {
  const [from, to] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)]
  await ctx.db.$executeRaw`
    INSERT INTO variant_component (variant_id, component_id, quantity)
    SELECT g.to_id, c.component_id, c.quantity FROM unnest(${from}::uuid[], ${to}::uuid[]) AS g(from_id, to_id)
    JOIN variant_component c ON c.variant_id = g.from_id`
  await ctx.db.$executeRaw`
    UPDATE stock_level SET composed = true, updated_at = ${ctx.now}
    WHERE variant_id IN (SELECT variant_id FROM variant_component WHERE variant_id = ANY (${to}::uuid[]))`
}
