'use client'

import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyles } from './control-styles'
import { useFieldControl } from './field-context'

/** Grows with its text where the browser can (`field-sizing`), from `rows` up to about 20 lines. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const control = useFieldControl(rest)
  return (
    <textarea
      rows={rows}
      className={cn(
        controlStyles(),
        'field-sizing-content h-auto max-h-[28rem] min-h-20 resize-y py-2 leading-relaxed',
        className,
      )}
      {...rest}
      {...control}
    />
  )
}
