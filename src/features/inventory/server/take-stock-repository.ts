import type { StoreContext } from '@/server/store-context'
import { EFFECT, FIRST_LOCATION, NEW_ID, shareOut, type StockEffect, toldAt } from './stock-sql-repository'
import { Prisma } from '@/generated/store/client'

export interface StockDemand {
  readonly variantId: string
  readonly quantity: number
}

export interface StockShortage extends StockDemand {
  /** How many could be had along with all else that was asked for; never below zero. */
  readonly available: number
}

/** Pieces of one variant at one location. */
export interface StockPortion extends StockDemand {
  readonly locationId: string
}

/** What one piece of a composed variant took. */
export interface ComposedDemand {
  readonly variantId: string
  readonly items: readonly StockDemand[]
}

export interface TakeOutcome {
  /** What there is too little of, by the variants asked for. Where it is not empty nothing was taken. */
  readonly short: StockShortage[]
  /** What was taken of tracked variants, by location; the others are not counted. */
  readonly taken: StockPortion[]
  readonly composed: ComposedDemand[]
  readonly effect: StockEffect
  /** A row that came since the statement began is not in its sight: nothing was taken, and asked again it is. */
  readonly stale: boolean
}

/**
 * Takes pieces off the stock in one statement, all or nothing: for good (`onHand`, with ledger rows) or held (`reserved`; to be
 * written down by `insertHolds`). Composed variants become what they are made of, and everything asked for is added up, before it is
 * checked. The variants' rows are locked in the order of their ids, so that two carts never wait for each other in a ring; a variant's row
 * guards those of its locations. Taken from active locations in their order; a backorder from the first. One demand per variant; a
 * variant without a level is not counted. (The arrays stand in selects of their own so that the planner does not look at their length:
 * it keeps one plan then, and planning costs more than twice what running does.)
 */
export async function takeFromStock(
  ctx: StoreContext,
  demands: readonly StockDemand[],
  how: { held: boolean; orderId: string; actor: string },
): Promise<TakeOutcome> {
  const onHand = how.held ? Prisma.sql`0` : Prisma.sql`l.quantity`
  const reserved = how.held ? Prisma.sql`l.quantity` : Prisma.sql`0`
  const [row] = await ctx.db.$queryRaw<TakeOutcome[]>`
    WITH part AS MATERIALIZED (
      SELECT d.variant_id AS wanted_id, d.quantity, coalesce(c.component_id, d.variant_id) AS variant_id,
        coalesce(c.quantity, 1) AS per_piece
      FROM unnest((SELECT ${demands.map((one) => one.variantId)}::uuid[]), (SELECT ${demands.map((one) => one.quantity)}::int[]))
        AS d(variant_id, quantity) LEFT JOIN variant_component c ON c.variant_id = d.variant_id
    ), wanted AS MATERIALIZED (
      SELECT variant_id, sum(quantity * per_piece)::int AS quantity FROM part GROUP BY variant_id
    ), locked AS MATERIALIZED (
      SELECT s.variant_id, w.quantity, s.on_hand - s.reserved AS available, s.composed, s.tracked,
        s.tracked AND NOT s.allow_backorder AS limited
      FROM stock_level s JOIN wanted w USING (variant_id) ORDER BY s.variant_id FOR UPDATE OF s
    ), place AS MATERIALIZED (
      SELECT p.variant_id, p.location_id, o.position, greatest(p.on_hand - p.reserved, 0) AS free
      FROM locked l JOIN location_level p ON p.variant_id = l.variant_id AND l.tracked
      JOIN stock_location o ON o.id = p.location_id AND o.active FOR UPDATE OF p
    ), ${shareOut(FIRST_LOCATION, Prisma.sql`l.tracked AND NOT l.limited`)}
    , verdict AS MATERIALIZED (
      SELECT coalesce(bool_or(l.limited AND l.available < l.quantity), false) AS short,
        coalesce(bool_or(l.composed OR (l.limited AND l.available >= l.quantity AND l.quantity > coalesce((
          SELECT sum(p.quantity) FROM portion p WHERE p.variant_id = l.variant_id), 0))), false) AS stale
      FROM locked l
    ), changed AS (
      UPDATE stock_level s SET on_hand = s.on_hand - ${onHand}, reserved = s.reserved + ${reserved}, updated_at = ${ctx.now},
        low_stock_told_at = ${toldAt(Prisma.sql`s.on_hand - s.reserved - l.quantity`)}
      FROM locked l, verdict
      WHERE s.variant_id = l.variant_id AND l.tracked AND NOT verdict.short AND NOT verdict.stale
      RETURNING s.variant_id, -l.quantity AS change, s.on_hand - s.reserved AS left_over
    ), located AS (
      INSERT INTO location_level AS here (variant_id, location_id, on_hand, reserved, updated_at)
      SELECT l.variant_id, l.location_id, -${onHand}, ${reserved}, ${ctx.now} FROM portion l JOIN changed USING (variant_id)
      ON CONFLICT (variant_id, location_id) DO UPDATE SET on_hand = here.on_hand + excluded.on_hand,
        reserved = here.reserved + excluded.reserved, updated_at = excluded.updated_at
    ), ledger AS (
      INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, order_id, actor, created_at)
      SELECT ${NEW_ID}, p.variant_id, p.location_id, -p.quantity, 'sale', ${how.orderId}::uuid, ${how.actor}, ${ctx.now}
      FROM portion p JOIN changed USING (variant_id) WHERE NOT ${how.held}
    )
    SELECT verdict.stale, ${EFFECT} AS effect,
      ${SHORT} AS short,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', p.variant_id, 'locationId', p.location_id, 'quantity', p.quantity)
        ORDER BY p.variant_id), '[]') FROM portion p JOIN changed USING (variant_id)) AS taken,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', wanted_id, 'items', items)), '[]') FROM (
        SELECT wanted_id, jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', per_piece) ORDER BY variant_id) AS items
        FROM part WHERE variant_id <> wanted_id GROUP BY wanted_id) made) AS composed
    FROM verdict`
  if (!row) throw new Error('The stock did not answer')
  return row
}

/** Of each variant asked for that cannot be had: how many can be, while all the others are taken as asked. */
const SHORT = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', wanted_id, 'quantity', quantity, 'available', available) ORDER BY wanted_id), '[]')
  FROM (
    SELECT part.wanted_id, part.quantity,
      greatest(min(floor((l.available - l.quantity + part.quantity * part.per_piece)::numeric / part.per_piece)), 0)::int AS available
    FROM part JOIN locked l USING (variant_id) WHERE l.limited
    GROUP BY part.wanted_id, part.quantity HAVING bool_or(l.available < l.quantity)
  ) lacking)`
