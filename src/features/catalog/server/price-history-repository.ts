import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

/** How far back the law looks for the lowest price before a reduction (directive 98/6/EC, article 6a: "Omnibus"). */
const REFERENCE = Prisma.raw(`interval '30 days'`)
const KEPT = Prisma.raw(`interval '1 year'`)

/** A variant's price history in one currency, as `memoryFields` gives it: see engine/sale-price.ts. */
export interface MemoryRow {
  readonly lastMinor: number | null
  readonly lowestBeforeLastMinor: number | null
  readonly lowestUntilNowMinor: number | null
}

/** The fields of a MemoryRow, for `json_build_object` in a statement that has `memoryJoin`. */
export const memoryFields = Prisma.sql`'lastMinor', last.amount_minor, 'lowestBeforeLastMinor', before.lowest,
  'lowestUntilNowMinor', recent.lowest`

/**
 * For the variant and the price (table aliases) of a row: its newest price, the lowest that held in the thirty days before that, and the lowest
 * that held in the thirty days until now. A price holds until the next row, so the last row before those days counts too. Three looks into an
 * index for each row that `wanted` is true of, nothing for others.
 */
export function memoryJoin(variant: string, price: string, now: Date, wanted: Prisma.Sql): Prisma.Sql {
  const own = (row: string) => Prisma.raw(`${row}.variant_id = ${variant}.id AND ${row}.currency = ${price}.currency`)
  const lowest = (until: Prisma.Sql) => Prisma.sql`(
    SELECT min(h.amount_minor) AS lowest FROM price_history h
    WHERE ${wanted} AND ${own('h')} AND h.since < ${until} AND h.since >= coalesce((
      SELECT max(b.since) FROM price_history b WHERE ${own('b')} AND b.since <= ${until} - ${REFERENCE}), '-infinity'))`
  return Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT h.amount_minor, h.since FROM price_history h
      WHERE ${wanted} AND ${own('h')} AND h.since <= ${now} ORDER BY h.since DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL ${lowest(Prisma.sql`last.since`)} before ON true
    LEFT JOIN LATERAL ${lowest(Prisma.sql`${now}::timestamptz`)} recent ON true`
}

/** Forgets prices that ended more than a year ago. One statement. */
export async function deleteOldPrices(ctx: StoreContext): Promise<number> {
  return ctx.db.$executeRaw`
    DELETE FROM price_history h
    WHERE h.since < ${ctx.now}::timestamptz - ${KEPT} AND EXISTS (
      SELECT FROM price_history later
      WHERE later.variant_id = h.variant_id AND later.currency = h.currency
        AND later.since > h.since AND later.since <= ${ctx.now}::timestamptz - ${KEPT})`
}
