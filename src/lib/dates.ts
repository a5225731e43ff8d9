import { TZDate, tzOffset } from '@date-fns/tz'
import { addDays, startOfDay, startOfMonth, startOfWeek } from 'date-fns'

/*
 * An instant is a plain `Date` (UTC inside). "Today", opening hours and promotion windows are the store's: every
 * function here takes the store's IANA time zone. Nothing reads the clock; `now` comes from the caller's context.
 */

/** A span of time that contains its start and not its end, so that neighbouring spans neither overlap nor leave a gap. */
export type TimeSpan = { startsAt: Date; endsAt: Date }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LOCAL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/

/** Whether the text is an IANA zone name that this runtime knows (`Asia/Colombo`). Offsets like `+02:00` are not zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function inZone(instant: Date, zone: string): TZDate {
  return new TZDate(instant.getTime(), zone)
}

function plain(date: Date): Date {
  return new Date(date.getTime())
}

/** The first instant of the store's day that holds the instant: midnight, or the hour after it where a clock change skips midnight. */
export function startOfStoreDay(instant: Date, zone: string): Date {
  return plain(startOfDay(inZone(instant, zone)))
}

/** The store's day that holds the instant, 23, 24 or 25 hours long. */
export function storeDay(instant: Date, zone: string): TimeSpan {
  const start = startOfDay(inZone(instant, zone))
  return { startsAt: plain(start), endsAt: plain(startOfDay(addDays(start, 1))) }
}

/** Monday 00:00 of the store's week (ISO 8601) that holds the instant. */
export function startOfStoreWeek(instant: Date, zone: string): Date {
  return plain(startOfWeek(inZone(instant, zone), { weekStartsOn: 1 }))
}

/** The first instant of the store's month that holds the instant. */
export function startOfStoreMonth(instant: Date, zone: string): Date {
  return plain(startOfMonth(inZone(instant, zone)))
}

/** The same time of the store's clock some days later (or earlier, when negative), whatever clock changes lie between. */
export function addStoreDays(instant: Date, days: number, zone: string): Date {
  return plain(addDays(inZone(instant, zone), days))
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** The store's calendar day as `2026-11-21`: the key under which reports group. */
export function dayKey(instant: Date, zone: string): string {
  const local = inZone(instant, zone)
  return `${pad(local.getFullYear(), 4)}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`
}

/** ISO day of the week on the store's clock: Monday 1 … Sunday 7. */
export function storeWeekday(instant: Date, zone: string): number {
  return inZone(instant, zone).getDay() || 7
}

/** Minutes since midnight on the store's clock, 0 to 1439. */
export function storeMinuteOfDay(instant: Date, zone: string): number {
  const local = inZone(instant, zone)
  return local.getHours() * 60 + local.getMinutes()
}

/** The store's clock as `2026-11-21T09:30`: the value of an `<input type="datetime-local">`. */
export function toLocalDateTime(instant: Date, zone: string): string {
  const minute = storeMinuteOfDay(instant, zone)
  return `${dayKey(instant, zone)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

/** `wall` is the clock reading as if it were UTC. (TZDate's own choice in a repeated hour is not documented.) */
function instantOfWallTime(wall: number, zone: string): Date {
  const before = tzOffset(zone, new Date(wall - DAY))
  const after = tzOffset(zone, new Date(wall + DAY))
  const earliestFirst = [Math.max(before, after), Math.min(before, after)]
  const offset = earliestFirst.find((minutes) => tzOffset(zone, new Date(wall - minutes * MINUTE)) === minutes)
  return new Date(wall - (offset ?? before) * MINUTE)
}

/**
 * The instants between two others, both included, at which the store's clock reads one of these minutes of the day (0 to 1439), and those at which
 * the clock itself is changed; in order. A reading that comes twice is there twice, one that is skipped is not. Also some instants beside them.
 */
export function clockReadings(
  span: { fromMs: number; toMs: number },
  minutes: readonly number[],
  zone: string,
): number[] {
  const found = new Set<number>()
  // Half days: a step of a whole one would pass over a day that a clock change has shortened.
  for (let at = span.fromMs - DAY; at <= span.toMs + DAY; at += DAY / 2) {
    const before = tzOffset(zone, new Date(at - DAY))
    const after = tzOffset(zone, new Date(at + DAY))
    if (before !== after) found.add(clockChange(at - DAY, at + DAY, zone))
    const midnight = Math.floor((at + after * MINUTE) / DAY) * DAY
    for (const minute of minutes) {
      for (const offset of new Set([before, after])) found.add(midnight + (minute - offset) * MINUTE)
    }
  }
  return [...found].filter((each) => each >= span.fromMs && each <= span.toMs).toSorted((a, b) => a - b)
}

/** The first instant at which the zone's offset is no longer what it was at `from`; it must differ at `to`. Clocks change on whole seconds. */
function clockChange(from: number, to: number, zone: string): number {
  const old = tzOffset(zone, new Date(from))
  let [low, high] = [Math.floor(from / 1000), Math.ceil(to / 1000)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (tzOffset(zone, new Date(middle * 1000)) === old) low = middle
    else high = middle
  }
  return high * 1000
}

/**
 * The instant of a store's clock reading (`2026-11-21T09:30`), or null when it is not one. A reading that a clock change skips
 * is taken an hour on; one that happens twice means the first time.
 */
export function fromLocalDateTime(text: string, zone: string): Date | null {
  const match = LOCAL_TIME.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const real = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!real) return null
  return instantOfWallTime(wall.getTime(), zone)
}

/** The store's day `2026-11-21` as a span, or null when the text is not a day of the calendar. */
export function parseStoreDay(text: string, zone: string): TimeSpan | null {
  const noon = LOCAL_DAY.test(text) ? fromLocalDateTime(`${text}T12:00`, zone) : null
  return noon === null ? null : storeDay(noon, zone)
}

/** The span from the first day to the end of the last day, both written as `2026-11-21`; null when malformed or reversed. */
export function storeDayRange(firstDay: string, lastDay: string, zone: string): TimeSpan | null {
  const first = parseStoreDay(firstDay, zone)
  const last = parseStoreDay(lastDay, zone)
  if (!first || !last || last.startsAt < first.startsAt) return null
  return { startsAt: first.startsAt, endsAt: last.endsAt }
}

/** Whether the instant lies in a window that contains its start, not its end; null is open on that side. */
export function isWithin(instant: Date, startsAt: Date | null, endsAt: Date | null): boolean {
  return (startsAt === null || instant >= startsAt) && (endsAt === null || instant < endsAt)
}

export type DateStyle = 'date' | 'dateTime' | 'time'

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
}

/** The instant on the store's clock, as people of that language write it. The same text on the server and in the browser. */
export function formatInstant(instant: Date, zone: string, locale: string, style: DateStyle = 'dateTime'): string {
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone }).format(instant)
}
