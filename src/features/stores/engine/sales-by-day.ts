import { addStoreDays, dayKey, startOfStoreDay } from '@/lib/dates'

export interface DaySales {
  /** ISO day, by the store's clock. */
  readonly day: string
  readonly orders: number
  readonly totalMinor: number
}

export interface SalesPeriod {
  readonly days: DaySales[]
  /** The same number of days before, together. */
  readonly previous: { readonly orders: number; readonly totalMinor: number }
}

/** Fills up the days without sales: the last is the day of `now` by the store's clock. */
export function salesByDay(
  rows: readonly DaySales[],
  { now, days, timeZone }: { now: Date; days: number; timeZone: string },
): SalesPeriod {
  const today = startOfStoreDay(now, timeZone)
  const keys = Array.from({ length: days }, (_, index) =>
    dayKey(addStoreDays(today, index - days + 1, timeZone), timeZone),
  )
  const known = new Map(rows.map((row) => [row.day, row]))
  const first = keys[0] ?? ''
  const before = rows.filter((row) => row.day < first)
  return {
    days: keys.map((day) => known.get(day) ?? { day, orders: 0, totalMinor: 0 }),
    previous: {
      orders: before.reduce((sum, row) => sum + row.orders, 0),
      totalMinor: before.reduce((sum, row) => sum + row.totalMinor, 0),
    },
  }
}
