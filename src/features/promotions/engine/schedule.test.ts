import { describe, expect, it } from 'vitest'
import { evaluate, line, percentOff, promotion, stopOf } from '@/test/promotions/carts'
import type { PromotionInput } from '../promotions-schema'

type Schedule = PromotionInput['schedule']

/** What keeps a promotion of that schedule from a cart at that instant, in Bucharest (UTC+2, in summer +3). */
function stopAt(now: string, schedule: Schedule) {
  const one = promotion({ id: 'p', schedule, actions: [percentOff(10)] })
  return stopOf(evaluate([one], { lines: [line('a')], now }), 'p')
}

const evening = { windows: [{ weekdays: [5], from: '18:00', to: '20:00' }] }
const night = { windows: [{ weekdays: [5], from: '22:00', to: '02:00' }] }

describe('schedule', () => {
  it('includes its start and not its end', () => {
    const schedule = { startsAt: '2026-11-20T22:00:00Z', endsAt: '2026-11-21T22:00:00Z' }
    expect(stopAt('2026-11-20T21:59:59.999Z', schedule)).toEqual({ kind: 'not_started', startsAt: schedule.startsAt })
    expect(stopAt('2026-11-20T22:00:00Z', schedule)).toBeNull()
    expect(stopAt('2026-11-21T21:59:59.999Z', schedule)).toBeNull()
    expect(stopAt('2026-11-21T22:00:00Z', schedule)).toEqual({ kind: 'ended', endsAt: schedule.endsAt })
  })

  it.each([
    ['before six on Friday', '2026-11-20T15:59:00Z', false],
    ['at six on Friday', '2026-11-20T16:00:00Z', true],
    ['before eight on Friday', '2026-11-20T17:59:59Z', true],
    ['at eight on Friday', '2026-11-20T18:00:00Z', false],
    ['on Saturday', '2026-11-21T16:30:00Z', false],
    ['at six in summer, an hour earlier by UTC', '2026-07-03T15:00:00Z', true],
  ])('opens for an evening of each week: %s', (_, now, open) => {
    expect(stopAt(now, evening) === null).toBe(open)
  })

  it.each([
    ['on Friday at ten', '2026-11-20T20:00:00Z', true],
    ['past midnight', '2026-11-20T23:59:00Z', true],
    ['at two on Saturday', '2026-11-21T00:00:00Z', false],
    ['in the night to Friday', '2026-11-19T23:00:00Z', false],
    ['on Saturday at ten', '2026-11-21T20:00:00Z', false],
  ])('reaches past midnight from the day on which it opens: %s', (_, now, open) => {
    expect(stopAt(now, night) === null).toBe(open)
  })

  it('counts the night from Sunday to Monday, and the hour that a clock change repeats', () => {
    const sunday = { windows: [{ weekdays: [7], from: '23:00', to: '01:00' }] }
    expect(stopAt('2026-11-22T22:30:00Z', sunday)).toBeNull()
    // On 25 October 2026 the hour from three to four happens twice.
    const repeated = { windows: [{ weekdays: [7], from: '03:00', to: '04:00' }] }
    expect(stopAt('2026-10-25T00:30:00Z', repeated)).toBeNull()
    expect(stopAt('2026-10-25T01:30:00Z', repeated)).toBeNull()
    expect(stopAt('2026-10-25T02:00:00Z', repeated)).toEqual({ kind: 'outside_hours', weekday: 7, minute: 240 })
  })

  it('is open in any of several windows, until the end of the day where they say so', () => {
    const schedule = { windows: [...evening.windows, { weekdays: [6], from: '12:00' }] }
    expect(stopAt('2026-11-21T21:59:00Z', schedule)).toBeNull()
    expect(stopAt('2026-11-21T09:59:00Z', schedule)).toMatchObject({ kind: 'outside_hours', weekday: 6 })
  })
})
