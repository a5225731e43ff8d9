'use client'

import { useLocale } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { currencyExponent } from '@/lib/money'
import { cn } from './cn'
import { controlGroupStyles, groupedInputStyles } from './control-styles'
import { formatDecimalText, parseDecimalText } from './decimal-text'
import { useFieldControl } from './field-context'

export interface MoneyInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'size' | 'name'> {
  /** Minor units (cents), or null when empty. */
  value: number | null
  /** Gets minor units; null when the text is empty or not an amount. */
  onValueChange: (valueMinor: number | null) => void
  currency: string
  /** Posts the minor units under this name. */
  name?: string
  size?: 'sm' | 'md'
}

/** Shows major units in the currency's decimals, holds minor units. Understands `1.234,50` and `1,234.50` alike. */
export function MoneyInput(props: MoneyInputProps) {
  const { value, onValueChange, currency, name, size = 'md', className, onBlur, ...rest } = props
  const locale = useLocale()
  const exponent = currencyExponent(currency)
  const control = useFieldControl(rest)
  // The text as typed; null while the field shows the formatted value.
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : formatDecimalText(value, exponent, locale))
  const unreadable = draft !== null && draft.trim() !== '' && parseDecimalText(draft, exponent) === null

  return (
    <div className={cn(controlGroupStyles, size === 'sm' ? 'h-(--control-height-small)' : 'h-(--control-height)', className)}>
      <span aria-hidden className="shrink-0 pl-3 text-ink-muted">
        {currencySymbol(currency, locale)}
      </span>
      <input
        inputMode="decimal"
        autoComplete="off"
        className={cn(groupedInputStyles, 'numeric pr-3 pl-2 text-right')}
        {...rest}
        {...control}
        aria-invalid={control['aria-invalid'] ?? (unreadable || undefined)}
        value={shown}
        onChange={(event) => {
          setDraft(event.target.value)
          onValueChange(parseDecimalText(event.target.value, exponent))
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

function currencySymbol(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}
