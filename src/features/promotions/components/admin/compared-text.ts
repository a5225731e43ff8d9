import type { useFormatter } from 'next-intl'
import { countryName } from '@/lib/countries'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { fieldOf, TARGETS, type TargetName } from '../../engine/conditions'
import type { ValueKind } from '../../engine/operators/operator'
import type { Comparison } from '../../trace-schema'
import { fieldLabel, operatorLabel } from './condition-labels'
import type { Text } from './use-text'
import { weekdayName } from './weekdays-field'

export interface ValueTerms {
  readonly text: Text
  readonly locale: string
  readonly format: ReturnType<typeof useFormatter>
  readonly currency: CurrencyCode
  /** Names of what ids stand for. */
  readonly labels: ReadonlyMap<string, string>
}

type Scalar = string | number | boolean

const SHOWN_VALUES = 4

function scalarText(terms: ValueTerms, value: Scalar, kind: ValueKind, place: string): string {
  const { text, locale, format, currency, labels } = terms
  if (typeof value === 'boolean') return text(value ? 'value.yes' : 'value.no')
  if (kind === 'money') return formatMoney(Number(value), currency, locale)
  if (kind === 'id') return labels.get(String(value)) ?? text('picker.deleted')
  if (place === 'time.weekday') return weekdayName(Number(value), locale)
  if (typeof value === 'number') return format.number(value)
  if (place === 'customer.country') return countryName(value, locale)
  return place === 'cart_total.currency' ? value.toUpperCase() : value
}

function listText(terms: ValueTerms, values: readonly Scalar[], kind: ValueKind, place: string): string {
  if (values.length === 0) return terms.text('trace.nothing')
  const shown = values.slice(0, SHOWN_VALUES).map((value) => scalarText(terms, value, kind, place))
  const rest = values.length - shown.length
  const all = rest > 0 ? [...shown, terms.text('trace.more', { count: rest })] : shown
  return terms.format.list(all, { type: 'unit' })
}

function expectedText(terms: ValueTerms, { expected }: Comparison, kind: ValueKind, place: string): string {
  if (Array.isArray(expected)) return listText(terms, expected, kind, place)
  if (typeof expected !== 'object') return scalarText(terms, expected, kind, place)
  const [from, to] = [expected.from, expected.to].map((end) => scalarText(terms, end, kind, place))
  return terms.text('trace.range', { from: from ?? '', to: to ?? '' })
}

/** "Cart total is at least €50.00", and what the cart has. */
export function comparedText(
  terms: ValueTerms,
  compared: Comparison,
): { readonly says: string; readonly found: string } {
  const place = `${compared.target}.${compared.field}`
  const target = Object.hasOwn(TARGETS, compared.target) ? (compared.target as TargetName) : null
  const kind = (target && fieldOf(target, compared.field)?.kind) ?? 'text'
  const leaf = { target: target ?? ('product' as const), field: compared.field }
  const { text } = terms
  const says = `${fieldLabel(text, leaf)} ${operatorLabel(text, leaf, compared.operator)} ${expectedText(terms, compared, kind, place)}`
  return {
    says: compared.where ? `${says} ${text('trace.where')}` : says,
    found: listText(terms, compared.actual, kind, place),
  }
}
