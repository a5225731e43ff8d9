import type { ReactNode } from 'react'
import { cn } from './cn'
import { Illustration, type IllustrationName } from './illustration'

export interface EmptyStateProps {
  illustration?: IllustrationName
  title: ReactNode
  /** One sentence: why it is empty, or what comes here. */
  description?: ReactNode
  /** One main action; a quiet second one at most. */
  actions?: ReactNode
  className?: string
}

/** Say whether there is nothing yet, or whether a filter hides everything. */
export function EmptyState({ illustration = 'stall', title, description, actions, className }: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-1 px-6 py-14 text-center', className)}>
      <Illustration name={illustration} className="mb-4" />
      <p className="text-base font-semibold tracking-[-0.01em] text-ink">{title}</p>
      {description ? <p className="max-w-sm text-sm text-balance text-ink-muted">{description}</p> : null}
      {actions ? <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  )
}
