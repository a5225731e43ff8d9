'use client'

import { Switch as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'

export interface SwitchProps {
  checked?: boolean
  defaultChecked?: boolean
  onCheckedChange?: (checked: boolean) => void
  label: ReactNode
  description?: ReactNode
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  name?: string
  disabled?: boolean
  className?: string
}

/** Takes effect at once; inside a form that is saved later, use `Checkbox`. */
export function Switch(props: SwitchProps) {
  const id = useId()
  return (
    <div className={cn('flex items-start justify-between gap-4', props.className)}>
      <div className={cn('grid gap-0.5', props.labelHidden && 'sr-only')}>
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {props.label}
        </label>
        {props.description ? (
          <p id={`${id}-d`} className="text-mini text-ink-muted">
            {props.description}
          </p>
        ) : null}
      </div>
      <Radix.Root
        id={id}
        name={props.name}
        checked={props.checked}
        defaultChecked={props.defaultChecked}
        onCheckedChange={props.onCheckedChange}
        disabled={props.disabled}
        aria-describedby={props.description ? `${id}-d` : undefined}
        className={cn(
          'relative inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-line-strong bg-line-strong/35 transition-colors duration-150',
          'data-[state=checked]:border-accent data-[state=checked]:bg-accent disabled:opacity-50',
        )}
      >
        <Radix.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-white shadow-[0_1px_3px_rgb(0_0_0/0.35)] transition-transform duration-150 ease-out-soft data-[state=checked]:translate-x-[1.125rem]" />
      </Radix.Root>
    </div>
  )
}
