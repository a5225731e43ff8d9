import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface StockDemand {
  readonly variantId: string
  readonly quantity: number
}

export interface StockShortage extends StockDemand {
  /** How many could be had; never below zero. */
  readonly available: number
}

export interface StockTaken extends StockDemand {
  /** onHand − reserved afterwards. */
  readonly left: number
}

export interface TakeOutcome {
  /** What there is too little of. Where it is not empty nothing was taken. */
  readonly short: StockShortage[]
  /** What was taken of tracked variants; the others are not counted. */
  readonly taken: StockTaken[]
}

/**
 * Takes pieces off the stock in one statement, all or nothing: for good (`onHand`, with ledger rows) or held (`reserved`; to be
 * written down by `insertHolds`). The rows are locked in the order of their ids, so that two carts never wait for each other in a
 * ring, and the condition is asked again of each row as it is at the moment of the change. A
 * variant without a level is not counted. One demand per variant.
 */
export async function takeFromStock(
  ctx: StoreContext,
  demands: readonly StockDemand[],
  how: { held: boolean; orderId: string; actor: string },
): Promise<TakeOutcome> {
  const [row] = await ctx.db.$queryRaw<TakeOutcome[]>`
    WITH wanted AS MATERIALIZED (
      SELECT * FROM unnest(${demands.map((one) => one.variantId)}::uuid[], ${demands.map((one) => one.quantity)}::int[],
        ${demands.map(() => newId())}::uuid[]) AS w(variant_id, quantity, ledger_id)
    ), locked AS MATERIALIZED (
      SELECT variant_id, on_hand - reserved AS available, tracked, tracked AND NOT allow_backorder AS limited
      FROM stock_level WHERE variant_id = ANY (SELECT variant_id FROM wanted) ORDER BY variant_id FOR UPDATE
    ), short AS MATERIALIZED (
      SELECT w.variant_id, w.quantity, greatest(l.available, 0) AS available
      FROM wanted w JOIN locked l USING (variant_id) WHERE l.limited AND l.available < w.quantity
    ), taken AS (
      UPDATE stock_level s SET
        on_hand = s.on_hand - CASE WHEN ${how.held} THEN 0 ELSE w.quantity END,
        reserved = s.reserved + CASE WHEN ${how.held} THEN w.quantity ELSE 0 END,
        updated_at = ${ctx.now}
      FROM wanted w JOIN locked l USING (variant_id)
      WHERE s.variant_id = w.variant_id AND l.tracked AND NOT EXISTS (SELECT FROM short)
        AND (s.allow_backorder OR s.on_hand - s.reserved >= w.quantity)
      RETURNING s.variant_id, w.quantity, w.ledger_id, s.on_hand - s.reserved AS left_over
    ), ledger AS (
      INSERT INTO stock_movement (id, variant_id, delta, reason, order_id, actor, created_at)
      SELECT ledger_id, variant_id, -quantity, 'sale', ${how.orderId}::uuid, ${how.actor}, ${ctx.now}
      FROM taken WHERE NOT ${how.held}
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'available', available)
        ORDER BY variant_id), '[]') FROM short) AS short,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'left', left_over)
        ORDER BY variant_id), '[]') FROM taken) AS taken`
  return row ?? { short: [], taken: [] }
}
