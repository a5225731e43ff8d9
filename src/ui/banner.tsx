import type { ReactNode } from 'react'
import { cn } from './cn'

/** A bar over the whole page for a state of everything below: test mode, preview, suspended. */
export function Banner(props: {
  tone?: 'accent' | 'warn' | 'danger'
  icon?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  const tone = {
    accent: 'bg-accent text-on-accent',
    warn: 'bg-warn-soft text-warn-ink border-b border-warn/40',
    danger: 'bg-danger text-on-danger',
  }[props.tone ?? 'accent']
  return (
    <div
      className={cn(
        'flex min-h-10 flex-wrap items-center justify-center gap-x-3 gap-y-1 px-4 py-2 text-center text-mini font-medium [&_a]:underline [&_a]:underline-offset-[3px] [&_svg]:size-4',
        tone,
      )}
    >
      {props.icon}
      <span>{props.children}</span>
      {props.action}
    </div>
  )
}
