import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addStoreDays,
  dayKey,
  formatInstant,
  fromLocalDateTime,
  isTimeZone,
  isWithin,
  parseStoreDay,
  startOfStoreDay,
  startOfStoreMonth,
  startOfStoreWeek,
  storeDay,
  storeDayRange,
  storeMinuteOfDay,
  storeWeekday,
  toLocalDateTime,
} from './dates'

const HOUR = 3_600_000
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Colombo', // +05:30
  'Asia/Kathmandu', // +05:45
  'Australia/Lord_Howe', // half an hour of summer time
  'Africa/Cairo', // changes at midnight
  'Pacific/Apia', // skipped a day in 2011
]
const instants = fc.date({ min: new Date('2012-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
const zones = fc.constantFrom(...ZONES)

describe('isTimeZone', () => {
  it('knows IANA names only', () => {
    expect(ZONES.every(isTimeZone)).toBe(true)
    for (const wrong of ['', '+02:00', 'Europe/Atlantis', "'; drop"]) expect(isTimeZone(wrong)).toBe(false)
  })
})

describe('the store day', () => {
  it('is the day of the store, not of the server', () => {
    const late = new Date('2026-11-21T20:00:00Z')
    expect(dayKey(late, 'Asia/Colombo')).toBe('2026-11-22')
    expect(dayKey(late, 'America/New_York')).toBe('2026-11-21')
    expect(startOfStoreDay(late, 'Asia/Colombo').toISOString()).toBe('2026-11-21T18:30:00.000Z')
  })

  it('has 23 or 25 hours where the clock changes', () => {
    const spring = storeDay(new Date('2026-03-29T10:00:00Z'), 'Europe/Berlin')
    const autumn = storeDay(new Date('2026-10-25T10:00:00Z'), 'Europe/Berlin')
    expect(spring.endsAt.getTime() - spring.startsAt.getTime()).toBe(23 * HOUR)
    expect(autumn.endsAt.getTime() - autumn.startsAt.getTime()).toBe(25 * HOUR)
  })

  it('starts an hour late where the change skips midnight', () => {
    const start = startOfStoreDay(new Date('2026-04-24T10:00:00Z'), 'Africa/Cairo')
    expect(start.toISOString()).toBe('2026-04-23T22:00:00.000Z')
    expect(storeMinuteOfDay(start, 'Africa/Cairo')).toBe(60)
  })

  it('holds its instant, and days follow each other without gap', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const day = storeDay(instant, zone)
        expect(isWithin(instant, day.startsAt, day.endsAt)).toBe(true)
        expect(storeDay(day.endsAt, zone).startsAt).toEqual(day.endsAt)
        expect(dayKey(new Date(day.endsAt.getTime() - 1), zone)).toBe(dayKey(instant, zone))
        expect(parseStoreDay(dayKey(instant, zone), zone)).toEqual(day)
      }),
    )
  })
})

describe('week, month, weekday', () => {
  it('begins weeks on Monday and months on the first, on the store clock', () => {
    const saturday = new Date('2026-11-21T10:00:00Z')
    expect(startOfStoreWeek(saturday, 'Europe/Berlin').toISOString()).toBe('2026-11-15T23:00:00.000Z')
    expect(startOfStoreMonth(saturday, 'Europe/Berlin').toISOString()).toBe('2026-10-31T23:00:00.000Z')
    expect(storeWeekday(saturday, 'Europe/Berlin')).toBe(6)
    expect(storeWeekday(new Date('2026-11-22T10:00:00Z'), 'UTC')).toBe(7)
  })

  it('adds days of the clock, not of 24 hours', () => {
    const before = new Date('2026-03-28T08:00:00Z') // 09:00 in Berlin
    expect(addStoreDays(before, 1, 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:00:00.000Z')
    expect(addStoreDays(before, -1, 'Europe/Berlin').toISOString()).toBe('2026-03-27T08:00:00.000Z')
  })
})

describe('local date-time', () => {
  it('reads the store clock', () => {
    expect(fromLocalDateTime('2026-11-21T09:30', 'Asia/Colombo')?.toISOString()).toBe('2026-11-21T04:00:00.000Z')
    expect(fromLocalDateTime('2026-11-21T09:30:15', 'UTC')?.toISOString()).toBe('2026-11-21T09:30:15.000Z')
  })

  it('moves a skipped reading on, and takes the first of a repeated one', () => {
    expect(fromLocalDateTime('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(fromLocalDateTime('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it.each([
    '',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-11-21',
    '2026-11-21T24:00',
    '2026-11-21T10:60',
    'tomorrow',
  ])('refuses %j', (text) => expect(fromLocalDateTime(text, 'UTC')).toBeNull())

  it('is the inverse of toLocalDateTime, but for the hour that happens twice', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
        const text = toLocalDateTime(minute, zone)
        const back = fromLocalDateTime(text, zone)
        expect(back).not.toBeNull()
        expect(toLocalDateTime(back as Date, zone)).toBe(text)
        expect(minute.getTime() - (back as Date).getTime()).toBeOneOf([0, HOUR / 2, HOUR])
      }),
    )
  })
})

describe('ranges and windows', () => {
  it('spans whole days and refuses reversed ones', () => {
    const range = storeDayRange('2026-03-28', '2026-03-30', 'Europe/Berlin')
    expect(range?.startsAt.toISOString()).toBe('2026-03-27T23:00:00.000Z')
    expect(range?.endsAt.toISOString()).toBe('2026-03-30T22:00:00.000Z')
    expect(storeDayRange('2026-03-30', '2026-03-28', 'UTC')).toBeNull()
    expect(storeDayRange('2026-03-30', '30 March', 'UTC')).toBeNull()
  })

  it('contains its start and not its end', () => {
    const [start, end] = [new Date(1000), new Date(2000)]
    expect([999, 1000, 1999, 2000].map((at) => isWithin(new Date(at), start, end))).toEqual([false, true, true, false])
    expect(isWithin(new Date(0), null, null)).toBe(true)
  })
})

describe('formatInstant', () => {
  it('writes the store clock in the reader language', () => {
    const instant = new Date('2026-11-21T20:00:00Z')
    expect(formatInstant(instant, 'Asia/Colombo', 'es', 'date')).toBe('22 nov 2026')
    expect(formatInstant(instant, 'Asia/Colombo', 'pt', 'time')).toBe('01:30')
    expect(formatInstant(instant, 'UTC', 'en')).toContain('Nov 21, 2026')
  })
})
