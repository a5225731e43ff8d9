import type { StoreContext } from '@/server/store-context'
import type { MovementReason } from '../inventory-schema'
import { EFFECT, NEW_ID, type StockEffect, toldAt } from './stock-sql-repository'
import { Prisma } from '@/generated/store/client'

export interface PlaceRow {
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
  readonly incoming: number
}

export interface LevelRow {
  readonly variantId: string
  readonly onHand: number
  readonly reserved: number
  readonly allowBackorder: boolean
  readonly tracked: boolean
  readonly composed: boolean
  /** At active locations, in the order in which they are sold from. */
  readonly places: readonly PlaceRow[]
}

/**
 * The levels of these variants, locked in the order of their ids, with what they have at each active location: with a row at each of
 * `locationIds` and at the first. Locations stay active until the transaction ends. Variants without a level are absent. Three statements.
 */
export async function lockLevels(
  ctx: StoreContext,
  variantIds: readonly string[],
  locationIds: readonly string[] = [],
): Promise<LevelRow[]> {
  await ctx.db.$queryRaw`
    SELECT 1 FROM stock_level WHERE variant_id = ANY (${variantIds}::uuid[]) ORDER BY variant_id FOR UPDATE`
  await ctx.db.$executeRaw`
    WITH kept AS MATERIALIZED (
      SELECT id, row_number() OVER (ORDER BY position, id) = 1 AS first FROM (
        SELECT id, position FROM stock_location WHERE active FOR SHARE) open
    )
    INSERT INTO location_level (variant_id, location_id, updated_at)
    SELECT s.variant_id, k.id, ${ctx.now} FROM stock_level s CROSS JOIN kept k
    WHERE s.variant_id = ANY (${variantIds}::uuid[]) AND (k.first OR k.id = ANY (${locationIds}::uuid[]))
    ON CONFLICT DO NOTHING`
  return ctx.db.$queryRaw<LevelRow[]>`
    SELECT s.variant_id AS "variantId", s.on_hand AS "onHand", s.reserved, s.allow_backorder AS "allowBackorder", s.tracked, s.composed,
      (SELECT jsonb_agg(jsonb_build_object('locationId', p.location_id, 'onHand', p.on_hand, 'reserved', p.reserved,
          'incoming', p.incoming) ORDER BY o.position, o.id)
        FROM location_level p JOIN stock_location o ON o.id = p.location_id AND o.active
        WHERE p.variant_id = s.variant_id) AS places
    FROM stock_level s WHERE s.variant_id = ANY (${variantIds}::uuid[])`
}

/** Changes at one location, of levels that `lockLevels` locked. */
export interface LevelChange {
  readonly variantId: string
  readonly locationId: string
  readonly onHand: number
  readonly incoming?: number
}

export interface ChangeCause {
  readonly reason: MovementReason
  readonly actor: string
  readonly note?: string | null
}

/** Adds to the levels, at their locations and in sum, with ledger rows for what is on hand. One statement. */
export async function changeLevels(
  ctx: StoreContext,
  changes: readonly LevelChange[],
  cause: ChangeCause,
): Promise<StockEffect> {
  const [row] = await ctx.db.$queryRaw<{ effect: StockEffect }[]>`
    WITH given AS MATERIALIZED (
      SELECT * FROM unnest(${changes.map((one) => one.variantId)}::uuid[], ${changes.map((one) => one.locationId)}::uuid[],
        ${changes.map((one) => one.onHand)}::int[], ${changes.map((one) => one.incoming ?? 0)}::int[])
        AS g(variant_id, location_id, on_hand, incoming)
    ), located AS (
      UPDATE location_level p SET on_hand = p.on_hand + g.on_hand, incoming = p.incoming + g.incoming, updated_at = ${ctx.now}
      FROM given g WHERE p.variant_id = g.variant_id AND p.location_id = g.location_id
    ), changed AS (
      UPDATE stock_level s SET on_hand = s.on_hand + g.change, updated_at = ${ctx.now},
        low_stock_told_at = ${toldAt(Prisma.sql`s.on_hand - s.reserved + g.change`)}
      FROM (SELECT variant_id, sum(on_hand)::int AS change FROM given GROUP BY variant_id) g
      WHERE s.variant_id = g.variant_id AND g.change <> 0
      RETURNING s.variant_id, g.change, s.on_hand - s.reserved AS left_over
    ), ledger AS (
      INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, note, actor, created_at)
      SELECT ${NEW_ID}, variant_id, location_id, on_hand, ${cause.reason}, ${cause.note ?? null}, ${cause.actor}, ${ctx.now}
      FROM given WHERE on_hand <> 0
    )
    SELECT ${EFFECT} AS effect`
  if (!row) throw new Error('The stock did not answer')
  return row.effect
}

export interface StockPolicy {
  readonly variantId: string
  readonly tracked: boolean
  readonly allowBackorder: boolean
}

/** Sets how stock limits the sale of variants; the low stock threshold too, where it is given (null: the store's). */
export async function writePolicies(
  ctx: StoreContext,
  policies: readonly StockPolicy[],
  lowStockThreshold?: number | null,
): Promise<void> {
  const threshold =
    lowStockThreshold === undefined ? Prisma.sql`s.low_stock_threshold` : Prisma.sql`${lowStockThreshold}::int`
  await ctx.db.$executeRaw`
    UPDATE stock_level s SET tracked = g.tracked, allow_backorder = g.allow_backorder, updated_at = ${ctx.now},
      low_stock_threshold = ${threshold}
    FROM unnest(${policies.map((one) => one.variantId)}::uuid[], ${policies.map((one) => one.tracked)}::bool[],
      ${policies.map((one) => one.allowBackorder)}::bool[]) AS g(variant_id, tracked, allow_backorder)
    WHERE s.variant_id = g.variant_id`
}

export interface NewLevel {
  readonly variantId: string
  readonly onHand: number
  readonly tracked?: boolean
  readonly allowBackorder?: boolean
}

/** Gives new variants their level, their pieces at the first location, and the first row of their ledger. One statement. */
export async function insertLevels(ctx: StoreContext, levels: readonly NewLevel[], actor: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM unnest(${levels.map((one) => one.variantId)}::uuid[], ${levels.map((one) => one.onHand)}::int[],
        ${levels.map((one) => one.tracked ?? true)}::bool[], ${levels.map((one) => one.allowBackorder ?? false)}::bool[])
        AS g(variant_id, on_hand, tracked, allow_backorder)
    ), levels AS (
      INSERT INTO stock_level (variant_id, on_hand, tracked, allow_backorder, updated_at)
      SELECT variant_id, on_hand, tracked, allow_backorder, ${ctx.now} FROM given
    ), first AS MATERIALIZED (
      SELECT id FROM stock_location WHERE active ORDER BY position, id LIMIT 1
    ), located AS (
      INSERT INTO location_level (variant_id, location_id, on_hand, updated_at)
      SELECT variant_id, first.id, on_hand, ${ctx.now} FROM given, first
    )
    INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, actor, created_at)
    SELECT ${NEW_ID}, variant_id, first.id, on_hand, 'initial', ${actor}, ${ctx.now} FROM given, first WHERE on_hand <> 0`
}
