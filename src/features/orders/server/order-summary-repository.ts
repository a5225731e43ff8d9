import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'

export interface WaitingCounts {
  readonly toFulfil: number
  readonly awaitingPayment: number
  readonly refundsDue: number
}

/** How many orders wait for the merchant. */
export async function countWaiting(ctx: StoreContext): Promise<WaitingCounts> {
  const [row] = await ctx.db.$queryRaw<WaitingCounts[]>`
    SELECT count(*) FILTER (WHERE status = 'placed' AND fulfilment_state <> 'fulfilled')::int AS "toFulfil",
      count(*) FILTER (WHERE status = 'placed' AND payment_state = 'pending')::int AS "awaitingPayment",
      count(*) FILTER (WHERE status = 'cancelled' AND payment_state = 'paid')::int AS "refundsDue"
    FROM "order"
    WHERE status = 'placed' AND (fulfilment_state <> 'fulfilled' OR payment_state = 'pending')
      OR status = 'cancelled' AND payment_state = 'paid'`
  return row ?? { toFulfil: 0, awaitingPayment: 0, refundsDue: 0 }
}

export interface DaySales {
  readonly day: string
  readonly orderCount: number
  readonly salesMinor: number
}

/** Placed orders and their totals by day of the store's clock, in one currency; days without any are absent. */
export async function findSalesByDay(
  ctx: StoreContext,
  since: Date,
  clock: { timeZone: string; currency: string },
): Promise<DaySales[]> {
  const rows = await ctx.db.$queryRaw<{ day: string; orderCount: number; salesMinor: bigint }[]>`
    SELECT to_char(placed_at AT TIME ZONE ${clock.timeZone}, 'YYYY-MM-DD') AS day, count(*)::int AS "orderCount",
      sum(total_minor)::bigint AS "salesMinor"
    FROM "order" WHERE status = 'placed' AND placed_at >= ${since} AND currency = ${clock.currency}
    GROUP BY 1`
  return rows.map((row) => ({ ...row, salesMinor: toMinor(row.salesMinor) }))
}
