'use client'

import { useLocale } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { type CurrencyCode, currencyExponent, currencySymbol } from '@/lib/currencies'
import { parseMoney } from '@/lib/parse-money'
import { cn } from './cn'
import { controlGroupStyles, groupedInputStyles } from './control-styles'
import { formatDecimalText } from './decimal-text'
import { useFieldControl } from './field-context'

export interface MoneyInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'size' | 'name'> {
  /** Minor units (cents), or null when empty. */
  value: number | null
  /** Gets minor units; null when the text is empty or not an amount. */
  onValueChange: (valueMinor: number | null) => void
  currency: CurrencyCode
  /** Posts the minor units under this name. */
  name?: string
  size?: 'sm' | 'md'
}

/** Shows major units in the currency's decimals, holds minor units. Understands `1.234,50` and `1,234.50` alike. */
export function MoneyInput(props: MoneyInputProps) {
  const { value, onValueChange, currency, name, size = 'md', className, onBlur, ...rest } = props
  const locale = useLocale()
  const control = useFieldControl(rest)
  // The text as typed; null while the field shows the formatted value.
  const [draft, setDraft] = useState<string | null>(null)
  const formatted = value === null ? '' : formatDecimalText(value, currencyExponent(currency), locale)
  const read = draft === null ? null : parseMoney(draft, currency, locale)
  const unreadable = read !== null && !read.ok && read.error !== 'empty'

  return (
    <div
      className={cn(
        controlGroupStyles,
        size === 'sm' ? 'h-(--control-height-small)' : 'h-(--control-height)',
        className,
      )}
    >
      <span aria-hidden className="shrink-0 pl-3 text-ink-muted">
        {currencySymbol(currency, locale, 'narrowSymbol')}
      </span>
      <input
        inputMode="decimal"
        autoComplete="off"
        className={cn(groupedInputStyles, 'numeric pr-3 pl-2 text-right')}
        {...rest}
        {...control}
        aria-invalid={control['aria-invalid'] ?? (unreadable || undefined)}
        value={draft ?? formatted}
        onChange={(event) => {
          const parsed = parseMoney(event.target.value, currency, locale)
          setDraft(event.target.value)
          onValueChange(parsed.ok ? parsed.minor : null)
        }}
        onBlur={(event) => {
          if (!unreadable) setDraft(null)
          onBlur?.(event)
        }}
      />
      {name ? <input type="hidden" name={name} value={value ?? ''} /> : null}
    </div>
  )
}
