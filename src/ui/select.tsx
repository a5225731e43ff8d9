'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyles } from './control-styles'
import { useFieldControl } from './field-context'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'size' | 'children'> {
  size?: 'sm' | 'md' | 'lg'
  options: readonly SelectOption[]
  /** An empty first choice. */
  placeholder?: string
}

/** The platform's own list: best on phones, with autofill and without JavaScript. For icons and descriptions: `RichSelect`. */
export function Select({ size, options, placeholder, className, ...rest }: SelectProps) {
  const control = useFieldControl(rest)
  return (
    <div className={cn('relative', className)}>
      <select className={cn(controlStyles({ size }), 'cursor-pointer appearance-none pr-9')} {...rest} {...control}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} className="bg-raised text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-ink-muted"
      />
    </div>
  )
}
