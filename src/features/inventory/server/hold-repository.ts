import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { EFFECT, NEW_ID, type StockEffect, toldAt } from './stock-sql-repository'
import { Prisma } from '@/generated/store/client'
import type { StockPortion } from './take-stock-repository'

/** Writes down what an order holds, for as long as the store's setting says. The order's row exists. */
export async function insertHolds(ctx: StoreContext, orderId: string, holds: readonly StockPortion[]): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO stock_reservation (id, variant_id, location_id, order_id, quantity, expires_at, created_at)
    SELECT h.id, h.variant_id, h.location_id, ${orderId}::uuid, h.quantity,
      ${ctx.now}::timestamptz + make_interval(mins => s.reservation_minutes), ${ctx.now}
    FROM store_setting s, unnest(${holds.map(() => newId())}::uuid[], ${holds.map((hold) => hold.variantId)}::uuid[],
      ${holds.map((hold) => hold.locationId)}::uuid[], ${holds.map((hold) => hold.quantity)}::int[])
      AS h(id, variant_id, location_id, quantity)`
}

/** Lets an order's holds last as long from now as a new one would, or longer where they do already. */
export async function extendHolds(ctx: StoreContext, orderId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE stock_reservation r SET expires_at = greatest(r.expires_at, ${ctx.now}::timestamptz + make_interval(mins => s.reservation_minutes))
    FROM store_setting s WHERE r.order_id = ${orderId}::uuid`
}

/**
 * Turns the order's holds into sales, with ledger rows: `reserved` and `onHand` go down together where they were held, rows locked in the
 * order of their variants. Where staff has meanwhile counted fewer pieces than are held, `onHand` stops at zero: `short` is how many are owed.
 */
export async function settleHolds(
  ctx: StoreContext,
  orderId: string,
  actor: string,
): Promise<{ short: number; effect: StockEffect }> {
  const [row] = await ctx.db.$queryRaw<{ short: number; effect: StockEffect }[]>`
    WITH gone AS (
      DELETE FROM stock_reservation WHERE order_id = ${orderId}::uuid RETURNING variant_id, location_id, quantity
    ), locked AS MATERIALIZED (
      SELECT variant_id, tracked AND NOT allow_backorder AS limited FROM stock_level
      WHERE variant_id = ANY (SELECT variant_id FROM gone) ORDER BY variant_id FOR UPDATE
    ), settled AS MATERIALIZED (
      SELECT p.variant_id, p.location_id, g.quantity,
        CASE WHEN l.limited THEN least(g.quantity, greatest(p.on_hand, 0)) ELSE g.quantity END AS sold
      FROM locked l JOIN gone g USING (variant_id)
      JOIN location_level p ON p.variant_id = g.variant_id AND p.location_id = g.location_id FOR UPDATE OF p
    ), located AS (
      UPDATE location_level p SET on_hand = p.on_hand - x.sold, reserved = p.reserved - x.quantity, updated_at = ${ctx.now}
      FROM settled x WHERE p.variant_id = x.variant_id AND p.location_id = x.location_id
    ), changed AS (
      UPDATE stock_level s SET on_hand = s.on_hand - x.sold, reserved = s.reserved - x.quantity, updated_at = ${ctx.now}
      FROM (SELECT variant_id, sum(sold)::int AS sold, sum(quantity)::int AS quantity FROM settled GROUP BY variant_id) x
      WHERE s.variant_id = x.variant_id
      RETURNING s.variant_id, x.quantity - x.sold AS change, s.on_hand - s.reserved AS left_over
    ), ledger AS (
      INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, order_id, actor, created_at)
      SELECT ${NEW_ID}, variant_id, location_id, -sold, 'sale', ${orderId}::uuid, ${actor}, ${ctx.now} FROM settled WHERE sold > 0
    )
    SELECT coalesce((SELECT sum(quantity - sold)::int FROM settled), 0) AS short, ${EFFECT} AS effect`
  if (!row) throw new Error('The stock did not answer')
  return row
}

/** Lets the holds of these orders go, rows locked in the order of their variants. */
export async function releaseHolds(ctx: StoreContext, orderIds: readonly string[]): Promise<StockEffect> {
  const [row] = await ctx.db.$queryRaw<{ effect: StockEffect }[]>`
    WITH gone AS (
      DELETE FROM stock_reservation WHERE order_id = ANY (${orderIds}::uuid[]) RETURNING variant_id, location_id, quantity
    ), locked AS MATERIALIZED (
      SELECT variant_id FROM stock_level WHERE variant_id = ANY (SELECT variant_id FROM gone)
      ORDER BY variant_id FOR UPDATE
    ), located AS (
      UPDATE location_level p SET reserved = p.reserved - g.quantity, updated_at = ${ctx.now}
      FROM (SELECT variant_id, location_id, sum(quantity)::int AS quantity FROM gone JOIN locked USING (variant_id)
        GROUP BY variant_id, location_id) g
      WHERE p.variant_id = g.variant_id AND p.location_id = g.location_id
    ), changed AS (
      UPDATE stock_level s SET reserved = s.reserved - g.quantity, updated_at = ${ctx.now},
        low_stock_told_at = ${toldAt(Prisma.sql`s.on_hand - s.reserved + g.quantity`)}
      FROM (SELECT variant_id, sum(quantity)::int AS quantity FROM gone JOIN locked USING (variant_id) GROUP BY variant_id) g
      WHERE s.variant_id = g.variant_id
      RETURNING s.variant_id, g.quantity AS change, s.on_hand - s.reserved AS left_over
    )
    SELECT ${EFFECT} AS effect`
  if (!row) throw new Error('The stock did not answer')
  return row.effect
}
