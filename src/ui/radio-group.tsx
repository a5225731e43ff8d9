'use client'

import { RadioGroup as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { useFieldControl, useFieldLabelId } from './field-context'

export interface RadioOption {
  value: string
  label: ReactNode
  description?: ReactNode
  disabled?: boolean
}

export interface RadioGroupProps {
  options: readonly RadioOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  name?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

function RadioGroup({ options, className, ...rest }: RadioGroupProps) {
  const { id: _own, ...control } = useFieldControl({ disabled: rest.disabled })
  const labelId = useFieldLabelId()
  const base = useId()
  return (
    <Radix.Root
      aria-labelledby={rest['aria-label'] ? undefined : labelId}
      {...rest}
      {...control}
      className={cn('grid gap-1', className)}
    >
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2.5 py-0.5 touch:py-2">
          <Radix.Item
            id={`${base}-${option.value}`}
            value={option.value}
            disabled={option.disabled}
            aria-describedby={option.description ? `${base}-${option.value}-d` : undefined}
            className={radioDotStyles}
          >
            <Radix.Indicator className="size-1.5 rounded-full bg-on-accent" />
          </Radix.Item>
          <div className="grid gap-0.5">
            <label htmlFor={`${base}-${option.value}`} className="text-sm text-ink">
              {option.label}
            </label>
            {option.description ? (
              <p id={`${base}-${option.value}-d`} className="text-mini text-ink-muted">
                {option.description}
              </p>
            ) : null}
          </div>
        </div>
      ))}
    </Radix.Root>
  )
}

/** The round mark, shared with `RadioCards`. */
export const radioDotStyles = cn(
  'relative mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-line-strong bg-surface shadow-control transition-colors duration-100 dark:bg-sunken',
  'before:absolute before:-inset-1 hover:border-ink-muted',
  'data-[state=checked]:border-accent data-[state=checked]:bg-accent disabled:opacity-50',
)
