import { describe, expect, it } from 'vitest'
import { salesByDay } from './sales-by-day'

describe('sales by day', () => {
  it('ends with today by the store’s clock, fills the gaps and adds up what was before', () => {
    const rows = [
      { day: '2026-03-26', orders: 2, totalMinor: 300 },
      { day: '2026-03-28', orders: 1, totalMinor: 1000 },
      { day: '2026-03-30', orders: 3, totalMinor: 500 },
    ]
    // 23:30 UTC on the 29th is the 30th in Madrid, and the clocks went forward in between.
    const period = salesByDay(rows, { now: new Date('2026-03-29T23:30:00Z'), days: 3, timeZone: 'Europe/Madrid' })
    expect(period.days).toEqual([
      { day: '2026-03-28', orders: 1, totalMinor: 1000 },
      { day: '2026-03-29', orders: 0, totalMinor: 0 },
      { day: '2026-03-30', orders: 3, totalMinor: 500 },
    ])
    expect(period.previous).toEqual({ orders: 2, totalMinor: 300 })
  })
})
