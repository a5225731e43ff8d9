'use client'

import type { ReactNode } from 'react'
import { type CurrencyCode, isCurrency } from '@/lib/currencies'
import { Field } from '@/ui/field'
import { FieldContext } from '@/ui/field-context'
import { MoneyInput } from '@/ui/money-input'
import type { Amounts } from '../../amounts-schema'
import { type Path, useBuilder } from './builder-context'
import { useProblem } from './use-problem'

interface AmountsFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly value: Amounts | null
  readonly onChange: (value: Amounts) => void
  readonly path: Path
  readonly optional?: boolean
  readonly className?: string
}

/** An amount in each currency that the store sells in. Where one is empty, the promotion is not for carts in that currency. */
export function AmountsField({ label, value, onChange, path, className, ...field }: AmountsFieldProps) {
  const { choices } = useBuilder()
  const problem = useProblem()
  const amounts = value ?? {}
  const currencies = [...new Set([...choices.currencies, ...Object.keys(amounts).filter(isCurrency)])]
  const set = (currency: CurrencyCode, minor: number | null) => {
    const { [currency]: _before, ...others } = amounts
    onChange(minor === null ? others : { ...amounts, [currency]: minor })
  }
  return (
    <Field label={label} error={problem(path, { below: true })} className={className} {...field}>
      <div className="flex flex-wrap gap-2">
        {currencies.map((currency, index) => {
          const input = (
            <MoneyInput
              key={currency}
              {...(currencies.length > 1 ? { 'aria-label': `${label}, ${currency}` } : {})}
              currency={currency}
              value={amounts[currency] ?? null}
              onValueChange={(minor) => set(currency, minor)}
              className="w-32 flex-1 basis-28"
            />
          )
          // The label and the error belong to the first: an id stands on a page once.
          return index === 0 ? (
            input
          ) : (
            <FieldContext key={currency} value={null}>
              {input}
            </FieldContext>
          )
        })}
      </div>
    </Field>
  )
}
