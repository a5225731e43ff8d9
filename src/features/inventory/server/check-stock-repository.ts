import type { StoreContext } from '@/server/store-context'

export interface StockDifference {
  readonly problem: string
  readonly variantId: string
  /** Null: over all locations. */
  readonly locationId: string | null
  /** What the counter says, and what it should be. */
  readonly counted: number
  readonly proved: number
}

/**
 * Proves the counters, in one statement and so at one instant, also while the store sells: each variant's level is the sum of its locations',
 * each location's is the sum of its ledger and of the live holds, composed variants have nothing of their own, and nothing is
 * below zero or promised twice where that is not allowed. Each row is a difference; [] is the proof.
 */
export async function findStockDifferences(ctx: StoreContext): Promise<StockDifference[]> {
  return ctx.db.$queryRaw<StockDifference[]>`
    WITH ledger AS (
      SELECT variant_id, location_id, sum(delta)::int AS pieces FROM stock_movement GROUP BY variant_id, location_id
    ), hold AS (
      SELECT variant_id, location_id, sum(quantity)::int AS pieces FROM stock_reservation GROUP BY variant_id, location_id
    ), place AS (
      SELECT variant_id, location_id, coalesce(p.on_hand, 0) AS on_hand, coalesce(p.reserved, 0) AS reserved,
        coalesce(l.pieces, 0) AS ledger, coalesce(h.pieces, 0) AS held
      FROM location_level p FULL JOIN ledger l USING (variant_id, location_id) FULL JOIN hold h USING (variant_id, location_id)
    ), total AS (
      SELECT variant_id, coalesce(s.on_hand, 0) AS on_hand, coalesce(s.reserved, 0) AS reserved, coalesce(p.on_hand, 0) AS places,
        coalesce(p.reserved, 0) AS held, coalesce(s.tracked AND NOT s.allow_backorder, false) AS limited, coalesce(s.composed, false) AS composed,
        EXISTS (SELECT FROM variant_component c WHERE c.variant_id = v.variant_id) AS has_components
      FROM (SELECT variant_id FROM stock_level UNION SELECT variant_id FROM place) v
      LEFT JOIN stock_level s USING (variant_id)
      LEFT JOIN (SELECT variant_id, sum(on_hand)::int AS on_hand, sum(reserved)::int AS reserved FROM place GROUP BY variant_id) p
        USING (variant_id)
    )
    SELECT problem, variant_id AS "variantId", location_id AS "locationId", counted, proved FROM (
      SELECT 'on hand is not the sum of its locations' AS problem, variant_id, NULL::uuid AS location_id, on_hand AS counted, places AS proved
      FROM total WHERE on_hand <> places
      UNION ALL SELECT 'held is not the sum of its locations', variant_id, NULL, reserved, held FROM total WHERE reserved <> held
      UNION ALL SELECT 'fewer on hand than held', variant_id, NULL, on_hand, reserved FROM total WHERE limited AND on_hand < reserved
      UNION ALL SELECT 'composed, with pieces of its own', variant_id, NULL, on_hand + reserved, 0 FROM total
        WHERE composed AND (on_hand <> 0 OR reserved <> 0)
      UNION ALL SELECT 'composed of nothing, or not marked as composed', variant_id, NULL, composed::int, has_components::int
        FROM total WHERE composed <> has_components
      UNION ALL SELECT 'on hand is not the sum of its ledger', variant_id, location_id, on_hand, ledger FROM place WHERE on_hand <> ledger
      UNION ALL SELECT 'held is not the sum of live holds', variant_id, location_id, reserved, held FROM place WHERE reserved <> held
      UNION ALL SELECT 'fewer on hand at a location than held there', p.variant_id, p.location_id, p.on_hand, p.reserved
        FROM place p JOIN total t USING (variant_id) WHERE t.limited AND p.on_hand < p.reserved
      UNION ALL SELECT 'a component that is composed itself', c.component_id, NULL, 1, 0
        FROM variant_component c JOIN stock_level s ON s.variant_id = c.component_id WHERE s.composed
    ) difference ORDER BY problem, variant_id, location_id`
}
