import { storeMinuteOfDay, storeWeekday } from '@/lib/dates'
import type { Promotion, PromotionWindow } from '../promotions-schema'
import type { Stop } from '../trace-schema'
import type { Cart, StoreClock } from './cart'

export interface Schedule {
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly startsMs: number
  readonly endsMs: number
  readonly windows: readonly CompiledWindow[]
}

export interface CompiledWindow {
  readonly weekdays: ReadonlySet<number>
  /** Minutes since midnight, `to` up to 1440. */
  readonly from: number
  readonly to: number
}

export function compileSchedule({ startsAt, endsAt, windows }: Promotion['schedule']): Schedule {
  return {
    startsAt,
    endsAt,
    startsMs: startsAt === null ? -Infinity : Date.parse(startsAt),
    endsMs: endsAt === null ? Infinity : Date.parse(endsAt),
    windows: windows.map(compileWindow),
  }
}

function compileWindow({ weekdays, from, to }: PromotionWindow): CompiledWindow {
  return { weekdays: new Set(weekdays), from: minuteOf(from), to: minuteOf(to) }
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** What of the schedule keeps a promotion from the cart now, or null. Start included, end not, so that neighbours leave no gap. */
export function stopOfSchedule({ startsAt, endsAt, startsMs, endsMs, windows }: Schedule, cart: Cart): Stop | null {
  if (startsAt !== null && cart.nowMs < startsMs) return { kind: 'not_started', startsAt }
  if (endsAt !== null && cart.nowMs >= endsMs) return { kind: 'ended', endsAt }
  if (windows.length === 0 || windows.some((window) => isOpen(window, cart.clock()))) return null
  return { kind: 'outside_hours', ...cart.clock() }
}

/** Whether a promotion with this schedule is on at an instant, by the store's clock. */
export function isOn({ startsMs, endsMs, windows }: Schedule, atMs: number, timeZone: string): boolean {
  if (atMs < startsMs || atMs >= endsMs) return false
  if (windows.length === 0) return true
  const instant = new Date(atMs)
  const clock = { weekday: storeWeekday(instant, timeZone), minute: storeMinuteOfDay(instant, timeZone) }
  return windows.some((window) => isOpen(window, clock))
}

/** A window that reaches past midnight belongs to the day on which it opens. */
function isOpen({ weekdays, from, to }: CompiledWindow, { weekday, minute }: StoreClock): boolean {
  if (from < to) return weekdays.has(weekday) && minute >= from && minute < to
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return (weekdays.has(weekday) && minute >= from) || (weekdays.has(yesterday) && minute < to)
}
