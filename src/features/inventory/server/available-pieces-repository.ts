import { Prisma } from '@/generated/store/client'

const expired = (variant: Prisma.Sql, now: Date) => Prisma.sql`coalesce((
  SELECT sum(r.quantity) FROM stock_reservation r WHERE r.variant_id = ${variant} AND r.expires_at <= ${now}), 0)`

const expiredParts = (now: Date) => expired(Prisma.sql`k.variant_id`, now)

/**
 * How many pieces of variant `v`, with its stock `s` (left joined), can be had at this instant, as SQL; NULL where stock does not limit. Holds that
 * ran out count as free though nobody swept them up yet. A composed variant has as many as its components suffice for.
 */
export function availablePieces(now: Date): Prisma.Sql {
  return Prisma.sql`(CASE
    WHEN s.composed THEN (
      SELECT min(greatest(0, floor((k.on_hand - k.reserved + ${expiredParts(now)}) / vc.quantity)))
      FROM variant_component vc JOIN stock_level k ON k.variant_id = vc.component_id AND k.tracked AND NOT k.allow_backorder
      WHERE vc.variant_id = v.id)
    WHEN s.tracked AND NOT s.allow_backorder THEN greatest(0, s.on_hand - s.reserved + ${expired(Prisma.sql`v.id`, now)})
  END)::int`
}

/** What one piece of variant `v` takes of others' stock, as JSON; NULL where it is not composed. `pieces` NULL: not limited. */
export function componentsOf(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN s.composed THEN (
    SELECT jsonb_agg(jsonb_build_object('variantId', vc.component_id, 'quantity', vc.quantity, 'pieces',
      CASE WHEN k.tracked AND NOT k.allow_backorder THEN greatest(0, k.on_hand - k.reserved + ${expiredParts(now)}) END))
    FROM variant_component vc LEFT JOIN stock_level k ON k.variant_id = vc.component_id WHERE vc.variant_id = v.id) END`
}
