'use client'

import { useFormatter, useLocale } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { formatInstant } from '@/lib/dates'
import { formatMoney } from '@/lib/money'
import type { Reference } from '../../promotion-admin-schema'
import type { Comparison, Stop } from '../../trace-schema'
import { comparedText, type ValueTerms } from './compared-text'
import { useText } from './use-text'
import { weekdayName } from './weekdays-field'

interface TraceTerms {
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly references: readonly Reference[]
  /** Names of the promotions in the trace, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Gives sentences for what the engine compared, and for what stopped a promotion. */
export function useTraceText({ currency, timeZone, references, names }: TraceTerms) {
  const text = useText()
  const locale = useLocale()
  const format = useFormatter()
  const labels = new Map(references.map(({ id, label }) => [id, label]))
  const terms: ValueTerms = { text, locale, format, currency, labels }
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const at = (instant: string) => formatInstant(new Date(instant), timeZone, locale)
  const comparison = (compared: Comparison) => comparedText(terms, compared)

  /** Why a promotion does not apply, in one sentence. */
  function stopText(stop: Stop): string {
    switch (stop.kind) {
      case 'code_missing':
      case 'never':
      case 'floor':
        return text(`stops.${stop.kind}`)
      case 'code':
        return text(`stops.code.${stop.reason}`, { code: stop.code })
      case 'not_started':
        return text('stops.not_started', { at: at(stop.startsAt) })
      case 'ended':
        return text('stops.ended', { at: at(stop.endsAt) })
      case 'outside_hours':
        return text('stops.outside_hours', { day: weekdayName(stop.weekday, locale), time: clockText(stop.minute) })
      case 'limit': {
        const figure = stop.limit === 'budget' ? money : (value: number) => format.number(value)
        return text(`stops.limit.${stop.limit}`, { used: figure(stop.used), allowed: figure(stop.allowed) })
      }
      case 'currency':
        return text('stops.currency', { currency: stop.currency })
      case 'condition':
        return text(stop.negated ? 'stops.negated' : 'stops.condition', comparison(stop.comparison))
      case 'nothing_to_discount': {
        const { reason, missingPieces = 0, missingMinor = 0 } = stop
        return text(`stops.nothing.${reason}`, { pieces: missingPieces, amount: money(missingMinor) })
      }
      case 'exclusive':
      case 'combination':
        return text(`stops.${stop.kind}`, { by: names.get(stop.by) ?? '' })
      case 'lane':
        return text('stops.lane', { by: names.get(stop.by) ?? '', lane: stop.lane })
    }
  }
  return { comparison, stopText }
}

function clockText(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}
