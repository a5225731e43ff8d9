'use client'

import { ChipsInput } from '@/ui/chips-input'
import { useText } from './use-text'

interface ChipsFieldProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
  readonly suggestions?: readonly string[]
  readonly read?: (typed: string) => string | null
  readonly inputMode?: 'numeric'
}

/** A list of words or numbers that a condition compares with. */
export function ChipsField({ label, values, onChange, ...rest }: ChipsFieldProps) {
  const text = useText()
  return (
    <ChipsInput
      {...rest}
      aria-label={label}
      value={values}
      onValueChange={onChange}
      placeholder={text('value.list')}
      removeLabel={(name) => text('picker.remove', { name })}
    />
  )
}
