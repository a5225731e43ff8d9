import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A link inside text: underlined, so that colour is not the only sign. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cn(
        'rounded-xs font-medium text-accent-ink underline decoration-accent-line/50 underline-offset-[3px] hover:decoration-current',
        className,
      )}
      {...rest}
    />
  )
}
