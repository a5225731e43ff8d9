'use client'

import type { ComponentProps, ReactNode } from 'react'
import { type ButtonStyleProps, buttonStyles } from './button-styles'
import { cn } from './cn'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'>, Omit<ButtonStyleProps, 'block'> {
  /** Names the button for screen readers and in its tooltip. */
  label: string
  icon: ReactNode
  loading?: boolean
  /** Keys shown in the tooltip, e.g. `['⌘', 'K']`. */
  shortcut?: string[]
  tooltip?: boolean
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'ghost', size, loading, shortcut, tooltip = true, className, type, ...rest } = props
  const button = (
    <button
      type={type ?? 'button'}
      aria-label={label}
      aria-busy={loading || undefined}
      disabled={loading}
      className={cn(buttonStyles({ variant, size, square: true }), className)}
      {...rest}
    >
      {loading ? <Spinner /> : icon}
    </button>
  )
  if (!tooltip) return button
  return (
    <Tooltip content={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  )
}
