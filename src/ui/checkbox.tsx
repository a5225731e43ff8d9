'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-context'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'size'> {
  /** Without a label give an `aria-label`. */
  label?: ReactNode
  description?: ReactNode
  indeterminate?: boolean
}

/** A native checkbox, so it posts with a form and works with `register` of react-hook-form. */
export function Checkbox({ label, description, indeterminate = false, className, ref, ...rest }: CheckboxProps) {
  const inner = useRef<HTMLInputElement | null>(null)
  const control = useFieldControl(rest)
  useEffect(() => {
    if (inner.current) inner.current.indeterminate = indeterminate
  }, [indeterminate])

  const box = (
    <span className="relative inline-grid size-4.5 align-middle shrink-0 place-items-center">
      <input
        type="checkbox"
        ref={(node) => {
          inner.current = node
          if (typeof ref === 'function') return ref(node)
          if (ref) ref.current = node
        }}
        className={cn(
          'peer size-4.5 cursor-pointer appearance-none rounded-[5px] border border-line-strong bg-surface shadow-control transition-colors duration-100 dark:bg-sunken',
          'before:absolute before:-inset-1 hover:border-ink-muted',
          'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent',
          'aria-invalid:border-danger disabled:opacity-50',
          !label && className,
        )}
        {...rest}
        {...control}
      />
      <svg
        viewBox="0 0 12 12"
        fill="none"
        aria-hidden
        className="pointer-events-none absolute size-3 text-on-accent opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-0"
      >
        <path
          d="m2 6.4 2.6 2.6L10 3.4"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span
        aria-hidden
        className="pointer-events-none absolute h-0.5 w-2 rounded-full bg-on-accent opacity-0 peer-indeterminate:opacity-100"
      />
    </span>
  )
  if (!label) return box
  return (
    <label className={cn('flex cursor-pointer items-start gap-2.5 py-0.5 text-sm touch:py-2', className)}>
      <span className="mt-0.5 inline-flex">{box}</span>
      <span className="grid gap-0.5">
        <span className="text-ink">{label}</span>
        {description ? <span className="text-mini text-ink-muted">{description}</span> : null}
      </span>
    </label>
  )
}
