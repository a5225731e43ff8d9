'use client'

import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { type ButtonStyleProps, buttonStyles } from './button-styles'
import { cn } from './cn'
import { Spinner } from './spinner'

export interface ButtonProps extends ComponentProps<'button'>, ButtonStyleProps {
  /** Shows a spinner and swallows clicks, but keeps the focus and the width. */
  loading?: boolean
  icon?: ReactNode
  iconEnd?: ReactNode
}

/** Label it with a verb, and with the amount or count it acts on. `type` is "button" unless said otherwise. */
export function Button(props: ButtonProps) {
  const { variant, size, block, loading = false, icon, iconEnd, className, children, onClick, type, ...rest } = props
  return (
    <button
      type={type ?? 'button'}
      className={cn(buttonStyles({ variant, size, block }), className)}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={loading ? swallow : onClick}
      {...rest}
    >
      {loading ? (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      ) : null}
      <span className={cn('inline-flex items-center gap-2', loading && 'opacity-0')}>
        {icon}
        {children}
        {iconEnd}
      </span>
    </button>
  )
}

function swallow(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}
