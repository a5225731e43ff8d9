import { clockReadings } from '@/lib/dates'
import { isOn, type Schedule } from './schedule'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Windows come round every week; the day more is for one that a clock change has moved. */
const HORIZON = 8 * DAY

/**
 * The first instant after `afterMs` at which a promotion with this schedule comes on or goes off, or null where it never does again. By the
 * store's clock, clock changes included: a window that a change skips does not open, one that comes twice opens twice.
 */
export function nextChange(schedule: Schedule, afterMs: number, timeZone: string): number | null {
  const { startsMs, endsMs, windows } = schedule
  if (afterMs >= endsMs) return null
  if (windows.length === 0) return afterMs < startsMs ? startsMs : finite(endsMs)
  if (afterMs < startsMs) {
    return isOn(schedule, startsMs, timeZone) ? startsMs : nextChange(schedule, startsMs, timeZone)
  }
  const now = isOn(schedule, afterMs, timeZone)
  const edges = windows.flatMap(({ from, to }) => [from, to % 1440])
  const candidates = clockReadings({ fromMs: afterMs, toMs: afterMs + HORIZON }, edges, timeZone)
  const flip = candidates.find((at) => at > afterMs && isOn(schedule, at, timeZone) !== now)
  if (flip !== undefined && flip < endsMs) return flip
  return now ? finite(endsMs) : null
}

function finite(ms: number): number | null {
  return Number.isFinite(ms) ? ms : null
}
