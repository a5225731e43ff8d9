import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import { EFFECT, NEW_ID, shareOut, type StockEffect, toldAt } from './stock-sql-repository'

/** Pieces of an order's line. */
export interface LinePieces {
  readonly orderLineId: string
  readonly quantity: number
}

/**
 * Puts pieces of an order's lines back on the shelf, with ledger rows: what one piece took of the stock (its own variant, or what it
 * was composed of), to the location given, else back to those that it was taken from, else to the first. Rows locked in the order of
 * their variants; untracked variants and those that are gone are left out. The order's row is locked by the caller.
 */
export async function addToStock(
  ctx: StoreContext,
  orderId: string,
  pieces: readonly LinePieces[],
  how: { reason: 'cancellation' | 'return'; locationId: string | null; note: string | null; actor: string },
): Promise<StockEffect> {
  const rest = Prisma.sql`(SELECT id FROM stock_location WHERE active
    ORDER BY (id = ${how.locationId}::uuid) DESC NULLS LAST, position, id LIMIT 1)`
  const [row] = await ctx.db.$queryRaw<{ effect: StockEffect }[]>`
    WITH given AS MATERIALIZED (
      SELECT l.variant_id, nullif(l.stock_items, 'null') AS items, g.quantity
      FROM unnest(${pieces.map((one) => one.orderLineId)}::uuid[], ${pieces.map((one) => one.quantity)}::int[]) AS g(id, quantity)
      JOIN order_line l ON l.id = g.id AND l.order_id = ${orderId}::uuid
    ), piece AS MATERIALIZED (
      SELECT variant_id, sum(quantity)::int AS quantity FROM (
        SELECT (item ->> 'variantId')::uuid AS variant_id, (item ->> 'quantity')::int * quantity AS quantity
        FROM given CROSS JOIN LATERAL jsonb_array_elements(items) item
        UNION ALL
        SELECT coalesce(c.component_id, g.variant_id), coalesce(c.quantity, 1) * g.quantity
        FROM given g LEFT JOIN variant_component c ON c.variant_id = g.variant_id WHERE g.items IS NULL
      ) each GROUP BY variant_id
    ), locked AS MATERIALIZED (
      SELECT s.variant_id, p.quantity FROM stock_level s JOIN piece p USING (variant_id)
      WHERE s.tracked AND NOT s.composed ORDER BY s.variant_id FOR UPDATE OF s
    ), place AS MATERIALIZED (
      SELECT m.variant_id, m.location_id, min(o.position) AS position, -sum(m.delta)::int AS free
      FROM stock_movement m JOIN stock_location o ON o.id = m.location_id AND o.active
      WHERE m.order_id = ${orderId}::uuid AND ${how.locationId}::uuid IS NULL
      GROUP BY m.variant_id, m.location_id HAVING sum(m.delta) < 0
    ), ${shareOut(rest, Prisma.sql`true`)}
    , changed AS (
      UPDATE stock_level s SET on_hand = s.on_hand + l.quantity, updated_at = ${ctx.now},
        low_stock_told_at = ${toldAt(Prisma.sql`s.on_hand - s.reserved + l.quantity`)}
      FROM locked l WHERE s.variant_id = l.variant_id
      RETURNING s.variant_id, l.quantity AS change, s.on_hand - s.reserved AS left_over
    ), located AS (
      INSERT INTO location_level AS here (variant_id, location_id, on_hand, updated_at)
      SELECT variant_id, location_id, quantity, ${ctx.now} FROM portion
      ON CONFLICT (variant_id, location_id) DO UPDATE SET on_hand = here.on_hand + excluded.on_hand, updated_at = excluded.updated_at
    ), ledger AS (
      INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, note, order_id, actor, created_at)
      SELECT ${NEW_ID}, variant_id, location_id, quantity, ${how.reason}, ${how.note}, ${orderId}::uuid, ${how.actor}, ${ctx.now}
      FROM portion
    )
    SELECT ${EFFECT} AS effect`
  if (!row) throw new Error('The stock did not answer')
  return row.effect
}
