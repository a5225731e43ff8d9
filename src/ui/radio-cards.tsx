'use client'

import { RadioGroup as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { useFieldControl, useFieldLabelId } from './field-context'

interface RadioOption {
  value: string
  label: ReactNode
  description?: ReactNode
  disabled?: boolean
}

interface RadioGroupProps {
  options: readonly RadioOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  name?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** The round mark. */
const radioDotStyles = cn(
  'relative mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface shadow-control transition-colors duration-100 dark:bg-sunken',
  'before:absolute before:-inset-1 hover:border-ink-muted',
  'data-[state=checked]:border-accent data-[state=checked]:bg-accent disabled:opacity-50',
)

export interface RadioCardOption extends RadioOption {
  /** Above the label: an icon or a picture. */
  media?: ReactNode
  /** At the end of the label's line, such as a price. */
  aside?: ReactNode
}

export interface RadioCardsProps extends Omit<RadioGroupProps, 'options'> {
  options: readonly RadioCardOption[]
  columns?: 1 | 2 | 3
}

/** A choice that deserves room: templates, shipping methods, plans. */
export function RadioCards({ options, columns = 1, className, ...rest }: RadioCardsProps) {
  const { id: _own, ...control } = useFieldControl({ disabled: rest.disabled })
  const labelId = useFieldLabelId()
  const base = useId()
  const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' }[columns]
  return (
    <Radix.Root
      aria-labelledby={rest['aria-label'] ? undefined : labelId}
      {...rest}
      {...control}
      className={cn('grid gap-3', grid, className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${base}-${option.value}`}
          className={cn(
            'relative grid content-start gap-3 rounded-card border border-line-strong/45 bg-surface p-4 shadow-control transition-[border-color,box-shadow,background-color] duration-150',
            'hover:border-line-strong has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent-soft/45 has-data-[state=checked]:ring-1 has-data-[state=checked]:ring-accent',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            option.disabled && 'cursor-not-allowed opacity-55',
          )}
        >
          {option.media}
          <span className="flex items-start gap-2.5">
            <Radix.Item
              id={`${base}-${option.value}`}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.description ? `${base}-${option.value}-d` : undefined}
              className={cn(radioDotStyles, 'focus-visible:outline-none')}
            >
              <Radix.Indicator className="size-1.5 rounded-full bg-on-accent" />
            </Radix.Item>
            <span className="grid min-w-0 flex-1 gap-0.5">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm font-medium text-ink">
                {option.label}
                {option.aside ? <span className="numeric">{option.aside}</span> : null}
              </span>
              {option.description ? (
                <span id={`${base}-${option.value}-d`} className="text-mini text-ink-muted">
                  {option.description}
                </span>
              ) : null}
            </span>
          </span>
        </label>
      ))}
    </Radix.Root>
  )
}
