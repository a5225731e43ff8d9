'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { isCurrency } from '@/lib/currencies'
import { formatInstant } from '@/lib/dates'
import { formatMoney } from '@/lib/money'
import { formatRate } from '@/lib/rate'
import type { Amounts } from '../../amounts-schema'
import type { Phrase, PhraseValue } from '../../engine/describe-promotion'
import { useBuilder } from './builder-context'
import { useText } from './use-text'
import { weekdayName } from './weekdays-field'

/** Gives the sentence of a phrase: the engine says what, this says it in the reader's language, with names for ids. */
export function usePhraseText(): (phrase: Phrase) => string {
  const t = useTranslations('promotions.describe')
  const say = t as unknown as (key: string, values: Record<string, string | number>) => string
  const text = useText()
  const locale = useLocale()
  const format = useFormatter()
  const { choices, referenceOf } = useBuilder()

  function write(phrase: Phrase): string {
    const values = Object.entries(phrase.values).map(([name, value]) => [name, writeValue(value)] as const)
    return say(phrase.key, Object.fromEntries(values))
  }
  function writeValue(value: PhraseValue): string | number {
    if (typeof value === 'number') return value
    if ('key' in value) return write(value)
    if ('text' in value) return value.text
    if ('ratePpm' in value) return formatRate(value.ratePpm, locale)
    if ('amounts' in value) return amountsText(value.amounts)
    if ('instant' in value) return formatInstant(new Date(value.instant), choices.timeZone, locale)
    if ('weekdays' in value) return format.list(value.weekdays.map((day) => weekdayName(day, locale)))
    if ('ids' in value) return namesText(value.ids)
    if ('all' in value) return format.list(value.all.map(write))
    return format.list(value.any.map(write), { type: 'disjunction' })
  }
  function amountsText(amounts: Amounts): string {
    const written = Object.entries(amounts).flatMap(([currency, minor]) =>
      isCurrency(currency) ? formatMoney(minor, currency, locale) : [],
    )
    return written.join(' / ')
  }
  function namesText(ids: readonly string[]): string {
    if (ids.length === 0) return '…'
    const names = ids.map((id) => referenceOf(id)?.label ?? text('picker.deleted'))
    const shown = names.length > 5 ? [...names.slice(0, 4), text('trace.more', { count: names.length - 4 })] : names
    return format.list(shown, { type: 'disjunction' })
  }
  return write
}
