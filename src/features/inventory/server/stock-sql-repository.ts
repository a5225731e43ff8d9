import { Prisma } from '@/generated/store/client'

/**
 * A new UUID v7 for each row, made by the server: for statements that do not know beforehand how many rows they write. (`uuidv7()` of
 * PostgreSQL 18, spelt for 15.)
 */
export const NEW_ID = Prisma.sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
  substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`

/** The location that is sold from first, and that takes what has no other. */
export const FIRST_LOCATION = Prisma.sql`(SELECT id FROM stock_location WHERE active ORDER BY position, id LIMIT 1)`

/** At how many pieces (and fewer) the level `s` is low. */
const THRESHOLD = Prisma.sql`coalesce(s.low_stock_threshold, (SELECT low_stock_threshold FROM store_setting))`

/**
 * For `SET low_stock_told_at = …` of level `s`: the beginning of time where it fell to its threshold and nobody was told yet, nothing once
 * there is enough again, so that the next fall is told too.
 */
export function toldAt(availableAfter: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN s.tracked AND ${availableAfter} <= ${THRESHOLD} THEN coalesce(s.low_stock_told_at, 'epoch') END`
}

/** What a change of stock makes known to the rest of the store. */
export interface StockEffect {
  /** The products that show this stock: those of the variants, and those of what is composed of them. */
  readonly productIds: string[]
  /** Something sold out, or can be bought again. */
  readonly availabilityChanged: boolean
}

/** `StockEffect` as the value of a statement that has `changed(variant_id, change, left_over)`: the change of what is available, and its end. */
export const EFFECT = Prisma.sql`jsonb_build_object(
  'productIds', (SELECT coalesce(jsonb_agg(DISTINCT v.product_id), '[]') FROM variant v WHERE v.id = ANY (ARRAY(
    SELECT variant_id FROM changed
    UNION SELECT c.variant_id FROM changed x JOIN variant_component c ON c.component_id = x.variant_id))),
  'availabilityChanged', EXISTS (
    SELECT FROM changed x CROSS JOIN LATERAL (
      SELECT 1 AS need UNION ALL SELECT c.quantity FROM variant_component c WHERE c.component_id = x.variant_id) n
    WHERE (x.left_over - x.change >= n.need) <> (x.left_over >= n.need)))`

/**
 * CTEs that share out the pieces of `locked(variant_id, quantity)` over `place(variant_id, location_id, position, free)`, in the order of the
 * locations and no more than is free at each: `portion(variant_id, location_id, quantity)`. What is left over goes to `rest`, where
 * `spills` allows it.
 */
export function shareOut(rest: Prisma.Sql, spills: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`filled AS (
      SELECT variant_id, location_id, least(p.free, l.quantity - coalesce(sum(p.free) OVER (
        PARTITION BY variant_id ORDER BY p.position, p.location_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS quantity
      FROM place p JOIN locked l USING (variant_id)
    ), portion AS MATERIALIZED (
      SELECT variant_id, location_id, sum(quantity)::int AS quantity FROM (
        SELECT variant_id, location_id, quantity FROM filled WHERE quantity > 0
        UNION ALL
        SELECT l.variant_id, ${rest}, l.quantity - coalesce((
          SELECT sum(f.quantity) FROM filled f WHERE f.variant_id = l.variant_id AND f.quantity > 0), 0)
        FROM locked l WHERE ${spills}
      ) share WHERE quantity > 0 GROUP BY variant_id, location_id
    )`
}
