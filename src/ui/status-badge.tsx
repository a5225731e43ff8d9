import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from './badge'
import { cn } from './cn'

export interface StatusBadgeProps {
  tone: Exclude<BadgeTone, 'outline'>
  /** How far along: the mark is an empty ring, a half disc, a full disc, or a turning dash for work in progress. */
  progress?: 'none' | 'partial' | 'done' | 'running'
  className?: string
  children: ReactNode
}

/** The state of an order, payment or store. The shape of its mark says the same as the colour. */
export function StatusBadge({ tone, progress = 'done', className, children }: StatusBadgeProps) {
  return (
    <Badge tone={tone} className={cn('pl-1.5', className)}>
      <svg
        viewBox="0 0 12 12"
        fill="none"
        aria-hidden
        className={cn('!size-3', progress === 'running' && 'animate-spin')}
      >
        {progress === 'running' ? (
          <circle cx="6" cy="6" r="4.25" stroke="currentColor" strokeWidth="1.75" strokeDasharray="4 2.7" />
        ) : (
          <circle cx="6" cy="6" r="4.25" stroke="currentColor" strokeWidth="1.5" />
        )}
        {progress === 'partial' ? <path d="M6 3.4a2.6 2.6 0 0 1 0 5.2Z" fill="currentColor" /> : null}
        {progress === 'done' ? <circle cx="6" cy="6" r="2.5" fill="currentColor" /> : null}
      </svg>
      <span className="truncate">{children}</span>
    </Badge>
  )
}
