import type { StoreContext } from '@/server/store-context'
import type { StockTaken } from './take-stock-repository'

/** Writes down what an order holds, with ids given, one per hold, for as long as the store's setting says. The order's row exists. */
export async function insertHolds(
  ctx: StoreContext,
  orderId: string,
  holds: readonly { id: string; variantId: string; quantity: number }[],
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO stock_reservation (id, variant_id, order_id, quantity, expires_at, created_at)
    SELECT h.id, h.variant_id, ${orderId}::uuid, h.quantity, ${ctx.now}::timestamptz + make_interval(mins => s.reservation_minutes),
      ${ctx.now}
    FROM store_setting s, unnest(${holds.map((hold) => hold.id)}::uuid[], ${holds.map((hold) => hold.variantId)}::uuid[],
      ${holds.map((hold) => hold.quantity)}::int[]) AS h(id, variant_id, quantity)`
}

/** Lets an order's holds last as long from now as a new one would. */
export async function extendHolds(ctx: StoreContext, orderId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE stock_reservation r SET expires_at = ${ctx.now}::timestamptz + make_interval(mins => s.reservation_minutes)
    FROM store_setting s WHERE r.order_id = ${orderId}::uuid`
}

export interface SettledHold extends StockTaken {
  /** Change of `onHand`: −quantity, or less where staff counted fewer pieces than were held. */
  readonly delta: number
}

/**
 * Turns the order's holds into sales: `reserved` and `onHand` go down together, rows locked in the order of their ids. Where staff has
 * meanwhile counted fewer pieces than are held, `onHand` stops at zero and `delta` says so.
 */
export async function settleHolds(ctx: StoreContext, orderId: string): Promise<SettledHold[]> {
  return ctx.db.$queryRaw<SettledHold[]>`
    WITH gone AS (
      DELETE FROM stock_reservation WHERE order_id = ${orderId}::uuid RETURNING variant_id, quantity
    ), locked AS MATERIALIZED (
      SELECT variant_id, on_hand FROM stock_level WHERE variant_id = ANY (SELECT variant_id FROM gone)
      ORDER BY variant_id FOR UPDATE
    )
    UPDATE stock_level s SET
      reserved = s.reserved - g.quantity,
      on_hand = CASE WHEN s.tracked AND NOT s.allow_backorder THEN greatest(s.on_hand - g.quantity, 0)
        ELSE s.on_hand - g.quantity END,
      updated_at = ${ctx.now}
    FROM gone g JOIN locked l USING (variant_id)
    WHERE s.variant_id = g.variant_id
    RETURNING s.variant_id AS "variantId", g.quantity, s.on_hand - s.reserved AS left, s.on_hand - l.on_hand AS delta`
}

/** Lets the holds of these orders go, rows locked in the order of their ids. */
export async function releaseHolds(ctx: StoreContext, orderIds: readonly string[]): Promise<StockTaken[]> {
  return ctx.db.$queryRaw<StockTaken[]>`
    WITH gone AS (
      DELETE FROM stock_reservation WHERE order_id = ANY (${orderIds}::uuid[]) RETURNING variant_id, quantity
    ), freed AS MATERIALIZED (
      SELECT variant_id, sum(quantity)::int AS quantity FROM gone GROUP BY variant_id
    ), locked AS MATERIALIZED (
      SELECT variant_id FROM stock_level WHERE variant_id = ANY (SELECT variant_id FROM freed)
      ORDER BY variant_id FOR UPDATE
    )
    UPDATE stock_level s SET reserved = s.reserved - f.quantity, updated_at = ${ctx.now}
    FROM freed f JOIN locked l USING (variant_id)
    WHERE s.variant_id = f.variant_id
    RETURNING s.variant_id AS "variantId", f.quantity, s.on_hand - s.reserved AS left`
}
