'use client'

import { useFormatter, useLocale } from 'next-intl'
import { formatInstant } from '@/lib/dates'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { fieldOf, TARGETS, type TargetName } from '../../engine/conditions'
import type { ValueKind } from '../../engine/operators/operator'
import type { Reference } from '../../promotion-admin-schema'
import type { Comparison, Stop } from '../../trace-schema'
import { fieldLabel, operatorLabel } from './condition-labels'
import { useText } from './use-text'
import { weekdayName } from './weekdays-field'

interface TraceTerms {
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly references: readonly Reference[]
  /** Names of the promotions in the trace, by id. */
  readonly names: ReadonlyMap<string, string>
}

type Scalar = string | number | boolean

const SHOWN_VALUES = 4

/** Gives sentences for what the engine compared, and for what stopped a promotion. */
export function useTraceText({ currency, timeZone, references, names }: TraceTerms) {
  const text = useText()
  const locale = useLocale()
  const format = useFormatter()
  const labels = new Map(references.map(({ id, label }) => [id, label]))
  const money = (minor: number) => formatMoney(minor, currency, locale)

  function scalar(value: Scalar, kind: ValueKind, place: string): string {
    if (typeof value === 'boolean') return text(value ? 'value.yes' : 'value.no')
    if (kind === 'money') return money(Number(value))
    if (kind === 'id') return labels.get(String(value)) ?? text('picker.deleted')
    if (place === 'time.weekday') return weekdayName(Number(value), locale)
    if (place === 'customer.country') return regionName(String(value), locale)
    return typeof value === 'number'
      ? format.number(value)
      : place === 'cart_total.currency'
        ? String(value).toUpperCase()
        : String(value)
  }
  function list(values: readonly Scalar[], kind: ValueKind, place: string): string {
    if (values.length === 0) return text('trace.nothing')
    const shown = values.slice(0, SHOWN_VALUES).map((value) => scalar(value, kind, place))
    const rest = values.length - shown.length
    return format.list(rest > 0 ? [...shown, text('trace.more', { count: rest })] : shown, { type: 'unit' })
  }
  function expectedOf({ expected }: Comparison, kind: ValueKind, place: string): string {
    if (Array.isArray(expected)) return list(expected, kind, place)
    if (typeof expected === 'object') {
      return text('trace.range', { from: scalar(expected.from, kind, place), to: scalar(expected.to, kind, place) })
    }
    return scalar(expected, kind, place)
  }
  /** "Cart total is at least €50.00", and what the cart has. */
  function comparison(compared: Comparison): { readonly says: string; readonly found: string } {
    const place = `${compared.target}.${compared.field}`
    const target = Object.hasOwn(TARGETS, compared.target) ? (compared.target as TargetName) : null
    const kind = (target && fieldOf(target, compared.field)?.kind) ?? 'text'
    const leaf = { target: target ?? ('product' as const), field: compared.field }
    const says = `${fieldLabel(text, leaf)} ${operatorLabel(text, leaf, compared.operator)} ${expectedOf(compared, kind, place)}`
    return { says: compared.where ? `${says} ${text('trace.where')}` : says, found: list(compared.actual, kind, place) }
  }
  function limitText(stop: Extract<Stop, { kind: 'limit' }>): string {
    const asMoney = stop.limit === 'budget'
    const figure = (value: number) => (asMoney ? money(value) : format.number(value))
    return text(`stops.limit.${stop.limit}`, { used: figure(stop.used), allowed: figure(stop.allowed) })
  }
  /** Why a promotion does not apply, in one sentence. */
  function stopText(stop: Stop): string {
    const at = (instant: string) => formatInstant(new Date(instant), timeZone, locale)
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
      case 'outside_hours': {
        const time = `${pad(Math.floor(stop.minute / 60))}:${pad(stop.minute % 60)}`
        return text('stops.outside_hours', { day: weekdayName(stop.weekday, locale), time })
      }
      case 'limit':
        return limitText(stop)
      case 'currency':
        return text('stops.currency', { currency: stop.currency })
      case 'condition': {
        const { says, found } = comparison(stop.comparison)
        return text(stop.negated ? 'stops.negated' : 'stops.condition', { says, found })
      }
      case 'nothing_to_discount':
        return text(`stops.nothing.${stop.reason}`, {
          pieces: stop.missingPieces ?? 0,
          amount: money(stop.missingMinor ?? 0),
        })
      case 'exclusive':
      case 'combination':
        return text(`stops.${stop.kind}`, { by: names.get(stop.by) ?? '' })
      case 'lane':
        return text('stops.lane', { by: names.get(stop.by) ?? '', lane: stop.lane })
    }
  }
  return { comparison, stopText, money }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function regionName(code: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code.toUpperCase()) ?? code
}
