import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { MovementReason } from '../inventory-schema'
import type { StockDemand, StockTaken } from './take-stock-repository'

export interface MovementRow {
  readonly variantId: string
  readonly delta: number
}

/** Appends to the ledger. Rows of zero are left out: nothing changed. */
export async function insertMovements(
  ctx: StoreContext,
  rows: readonly MovementRow[],
  cause: { reason: MovementReason; orderId: string | null; actor: string },
): Promise<void> {
  const data = rows
    .filter((row) => row.delta !== 0)
    .map(({ variantId, delta }) => ({ id: newId(), createdAt: ctx.now, variantId, delta, ...cause }))
  if (data.length > 0) await ctx.db.stockMovement.createMany({ data })
}

/** Puts pieces back, rows locked in the order of their ids. Untracked variants and those that are gone are left out. */
export async function addToStock(ctx: StoreContext, pieces: readonly StockDemand[]): Promise<StockTaken[]> {
  return ctx.db.$queryRaw<StockTaken[]>`
    WITH given AS MATERIALIZED (
      SELECT variant_id, sum(quantity)::int AS quantity
      FROM unnest(${pieces.map((one) => one.variantId)}::uuid[], ${pieces.map((one) => one.quantity)}::int[])
        AS g(variant_id, quantity) GROUP BY variant_id
    ), locked AS MATERIALIZED (
      SELECT variant_id FROM stock_level WHERE tracked AND variant_id = ANY (SELECT variant_id FROM given)
      ORDER BY variant_id FOR UPDATE
    )
    UPDATE stock_level s SET on_hand = s.on_hand + g.quantity, updated_at = ${ctx.now}
    FROM given g JOIN locked l USING (variant_id)
    WHERE s.variant_id = g.variant_id
    RETURNING s.variant_id AS "variantId", g.quantity, s.on_hand - s.reserved AS left`
}

export interface LevelRow {
  readonly variantId: string
  readonly productId: string
  readonly onHand: number
  readonly reserved: number
  readonly allowBackorder: boolean
  readonly tracked: boolean
}

/** The levels of these variants, locked in the order of their ids. Variants without a level are absent. */
export async function lockLevels(ctx: StoreContext, variantIds: readonly string[]): Promise<LevelRow[]> {
  return ctx.db.$queryRaw<LevelRow[]>`
    SELECT s.variant_id AS "variantId", v.product_id AS "productId", s.on_hand AS "onHand", s.reserved,
      s.allow_backorder AS "allowBackorder", s.tracked
    FROM stock_level s JOIN variant v ON v.id = s.variant_id
    WHERE s.variant_id = ANY (${variantIds}::uuid[]) ORDER BY s.variant_id FOR UPDATE OF s`
}

/** Sets `onHand` of levels that are locked already. */
export async function setOnHand(
  ctx: StoreContext,
  levels: readonly { variantId: string; onHand: number }[],
): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE stock_level s SET on_hand = n.on_hand, updated_at = ${ctx.now}
    FROM unnest(${levels.map((level) => level.variantId)}::uuid[], ${levels.map((level) => level.onHand)}::int[])
      AS n(variant_id, on_hand)
    WHERE s.variant_id = n.variant_id`
}

/** Sets how stock limits the sale of these variants; how many were found. */
export async function setPolicy(
  ctx: StoreContext,
  variantIds: readonly string[],
  policy: { tracked: boolean; allowBackorder: boolean },
): Promise<number> {
  const { count } = await ctx.db.stockLevel.updateMany({ where: { variantId: { in: [...variantIds] } }, data: policy })
  return count
}
