import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextChange } from './next-change'
import { compileSchedule, isOn } from './schedule'

const MINUTE = 60_000
const at = (text: string) => Date.parse(text)
const written = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
const window = (weekdays: number[], from: string, to: string) => ({ weekdays, from, to })
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const next = (
  schedule: { startsAt?: string; endsAt?: string; windows?: ReturnType<typeof window>[] },
  after: string,
  zone: string,
) => {
  const compiled = compileSchedule({ startsAt: null, endsAt: null, windows: [], ...schedule })
  return written(nextChange(compiled, at(after), zone))
}

describe('the next change of a schedule', () => {
  it('is its start, then its end, then nothing', () => {
    const schedule = { startsAt: '2026-11-27T00:00:00Z', endsAt: '2026-11-28T00:00:00Z' }
    expect(next(schedule, '2026-11-26T00:00:00Z', 'UTC')).toBe('2026-11-27T00:00:00.000Z')
    expect(next(schedule, '2026-11-27T00:00:00Z', 'UTC')).toBe('2026-11-28T00:00:00.000Z')
    expect(next(schedule, '2026-11-28T00:00:00Z', 'UTC')).toBeNull()
    expect(next({}, '2026-11-28T00:00:00Z', 'UTC')).toBeNull()
  })

  it('is on the store’s clock, whatever its zone', () => {
    const fridays = { windows: [window([5], '18:00', '20:00')] }
    expect(next(fridays, '2026-11-23T00:00:00Z', 'Asia/Colombo')).toBe('2026-11-27T12:30:00.000Z')
    expect(next(fridays, '2026-11-23T00:00:00Z', 'America/New_York')).toBe('2026-11-27T23:00:00.000Z')
    expect(next(fridays, '2026-11-27T23:30:00Z', 'America/New_York')).toBe('2026-11-28T01:00:00.000Z')
  })

  it('follows the clock into summer time and back', () => {
    const mornings = { windows: [window(EVERY_DAY, '09:00', '10:00')] }
    expect(next(mornings, '2026-03-28T12:00:00Z', 'Europe/Madrid')).toBe('2026-03-29T07:00:00.000Z')
    expect(next(mornings, '2026-10-24T12:00:00Z', 'Europe/Madrid')).toBe('2026-10-25T08:00:00.000Z')
  })

  it('leaves out a window that the clock skips, and has one twice that comes twice', () => {
    const night = { windows: [window([7], '02:15', '02:45')] }
    // 29 March 2026, 02:00 → 03:00 in Madrid.
    expect(next(night, '2026-03-28T12:00:00Z', 'Europe/Madrid')).toBe('2026-04-05T00:15:00.000Z')
    // 25 October 2026, 03:00 → 02:00.
    const instants = ['2026-10-24T12:00:00Z']
    for (let count = 0; count < 4; count += 1) {
      instants.push(next(night, instants.at(-1) ?? '', 'Europe/Madrid') ?? '')
    }
    expect(instants.slice(1)).toEqual([
      '2026-10-25T00:15:00.000Z',
      '2026-10-25T00:45:00.000Z',
      '2026-10-25T01:15:00.000Z',
      '2026-10-25T01:45:00.000Z',
    ])
  })

  it('opens with the clock change where that jumps into the window', () => {
    const night = { windows: [window([7], '02:30', '04:00')] }
    expect(next(night, '2026-03-28T12:00:00Z', 'Europe/Madrid')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('is its start only where a window is open then', () => {
    const schedule = { startsAt: '2026-11-23T10:00:00Z', windows: [window([1], '12:00', '13:00')] }
    expect(next(schedule, '2026-11-01T00:00:00Z', 'UTC')).toBe('2026-11-23T12:00:00.000Z')
    expect(next({ ...schedule, endsAt: '2026-11-23T12:30:00Z' }, '2026-11-23T12:00:00Z', 'UTC')).toBe(
      '2026-11-23T12:30:00.000Z',
    )
    expect(next({ ...schedule, endsAt: '2026-11-23T11:00:00Z' }, '2026-11-01T00:00:00Z', 'UTC')).toBeNull()
  })

  it('is the first minute at which it flips, looked for minute by minute', () => {
    const minute = fc.integer({ min: 0, max: 1440 })
    const written24 = (value: number) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
    const windows = fc.array(
      fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
        from: minute.filter((value) => value < 1440).map(written24),
        to: minute.map(written24),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const zones = ['UTC', 'Europe/Lisbon', 'America/New_York', 'Asia/Colombo', 'Australia/Lord_Howe', 'Asia/Kathmandu']
    // Around the clock changes of those zones, and far from any.
    const days = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31', '2026-06-10']
    fc.assert(
      fc.property(
        windows,
        fc.constantFrom(...zones),
        fc.constantFrom(...days),
        fc.integer({ min: 0, max: 1439 }),
        (given, zone, day, offset) => {
          const schedule = compileSchedule({ startsAt: null, endsAt: null, windows: given })
          const from = at(`${day}T00:00:00Z`) + offset * MINUTE
          const found = nextChange(schedule, from, zone)
          const state = isOn(schedule, from, zone)
          const seen = Array.from({ length: 2 * 1440 }, (_, step) => from + (step + 1) * MINUTE).find(
            (instant) => isOn(schedule, instant, zone) !== state,
          )
          if (seen !== undefined) expect(written(found)).toBe(written(seen))
          else expect(found === null || found > from + 2 * 1440 * MINUTE).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
