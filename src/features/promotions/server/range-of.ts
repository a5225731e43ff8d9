import { storeDayRange } from '@/lib/dates'
import { DomainError } from '@/server/errors'
import type { PastRange } from './past-order-repository'

/** From the beginning of the first day to the end of the last, on the store's calendar. @throws DomainError `invalid` (field `to`) */
export function rangeOf({ from, to }: { from: string; to: string }, timeZone: string): PastRange {
  const span = storeDayRange(from, to, timeZone)
  if (!span) throw new DomainError('invalid', { field: 'to' })
  return span
}
