'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { controlGroupStyles, controlStyles, groupedInputStyles } from './control-styles'
import { useFieldControl } from './field-context'

export interface InputProps extends Omit<ComponentProps<'input'>, 'size' | 'prefix'> {
  size?: 'sm' | 'md' | 'lg'
  /** Fixed text or icon before the value, e.g. `https://`. */
  prefix?: ReactNode
  /** Fixed text or icon after the value, e.g. `kg`. */
  suffix?: ReactNode
}

export function Input({ size = 'md', prefix, suffix, className, ...rest }: InputProps) {
  const control = useFieldControl(rest)
  if (prefix === undefined && suffix === undefined) {
    return <input className={cn(controlStyles({ size }), className)} {...rest} {...control} />
  }
  const height = { sm: 'h-(--control-height-small)', md: 'h-(--control-height)', lg: 'h-12 text-base' }[size]
  return (
    <div className={cn(controlGroupStyles, height, className)}>
      {prefix === undefined ? null : <Affix className="pl-3">{prefix}</Affix>}
      <input
        className={cn(groupedInputStyles, prefix ? 'pl-1.5' : 'pl-3', suffix ? 'pr-1.5' : 'pr-3')}
        {...rest}
        {...control}
      />
      {suffix === undefined ? null : <Affix className="pr-3">{suffix}</Affix>}
    </div>
  )
}

function Affix({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span className={cn('flex shrink-0 items-center whitespace-nowrap text-ink-muted [&_svg]:size-4', className)}>
      {children}
    </span>
  )
}
