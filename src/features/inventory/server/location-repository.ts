import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { StockLocation } from '../inventory-schema'

/** All locations, active ones first, in the order in which they are sold from, with what is there. */
export async function findLocations(ctx: StoreContext): Promise<StockLocation[]> {
  return ctx.db.$queryRaw<StockLocation[]>`
    SELECT o.id, o.name, o.active, coalesce(l.variants, 0) AS variants, coalesce(l.on_hand, 0) AS "onHand",
      coalesce(l.reserved, 0) AS reserved, coalesce(l.incoming, 0) AS incoming
    FROM stock_location o LEFT JOIN (
      SELECT location_id, count(*) FILTER (WHERE on_hand <> 0)::int AS variants, sum(on_hand)::int AS on_hand,
        sum(reserved)::int AS reserved, sum(incoming)::int AS incoming FROM location_level GROUP BY location_id
    ) l ON l.location_id = o.id
    ORDER BY o.active DESC, o.position, o.id`
}

export interface LockedLocation {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

/** All locations in the order in which they are sold from, locked: one person at a time changes them, and nobody puts pieces anywhere meanwhile. */
export function lockLocations(ctx: StoreContext): Promise<LockedLocation[]> {
  return ctx.db.$queryRaw<LockedLocation[]>`
    SELECT id, name, active FROM stock_location ORDER BY position, id FOR NO KEY UPDATE`
}

/** Adds a location after all others; its id. */
export async function insertLocation(ctx: StoreContext, name: string, position: number): Promise<string> {
  const id = newId()
  await ctx.db.stockLocation.create({ data: { id, name, position, createdAt: ctx.now } })
  return id
}

export async function updateLocation(
  ctx: StoreContext,
  id: string,
  change: { name?: string; active?: boolean },
): Promise<void> {
  await ctx.db.stockLocation.update({ where: { id }, data: change })
}

/** Numbers locations in the order of the ids. */
export async function writeOrder(ctx: StoreContext, ids: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE stock_location o SET position = g.place
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS g(id, place) WHERE o.id = g.id`
}

/** Whether there is anything at the location, or on its way there. */
export async function isLocationInUse(ctx: StoreContext, id: string): Promise<boolean> {
  const count = await ctx.db.locationLevel.count({
    where: { locationId: id, OR: [{ onHand: { not: 0 } }, { reserved: { not: 0 } }, { incoming: { not: 0 } }] },
  })
  return count > 0
}
