import { toCurrency } from '@/lib/currencies'
import { addStoreDays, dayKey, startOfStoreDay } from '@/lib/dates'
import type { StoreContext } from '@/server/store-context'
import type { OrderSummary } from '../orders-schema'
import { countWaiting, findSalesByDay } from './order-summary-repository'
import { findStoreClock } from './store-clock-repository'

const DAYS = 14

/** For the admin's home: what waits, and the sales of the last fourteen days on the store's clock. Three statements. */
export async function summariseOrders(ctx: StoreContext): Promise<OrderSummary> {
  const clock = await findStoreClock(ctx)
  const today = startOfStoreDay(ctx.now, clock.timeZone)
  const starts = Array.from({ length: DAYS }, (_, index) => addStoreDays(today, index - DAYS + 1, clock.timeZone))
  const [waiting, sales] = await Promise.all([countWaiting(ctx), findSalesByDay(ctx, starts[0] ?? today, clock)])
  const byDay = new Map(sales.map((one) => [one.day, one]))
  const days = starts.map((start) => {
    const day = dayKey(start, clock.timeZone)
    return byDay.get(day) ?? { day, orderCount: 0, salesMinor: 0 }
  })
  const [yesterday, now] = days.slice(-2)
  const figures = (day = { orderCount: 0, salesMinor: 0 }) => ({
    orderCount: day.orderCount,
    salesMinor: day.salesMinor,
  })
  return { ...waiting, today: figures(now), yesterday: figures(yesterday), currency: toCurrency(clock.currency), days }
}
