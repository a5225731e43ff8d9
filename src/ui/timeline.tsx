import type { ReactNode } from 'react'
import { cn } from './cn'

export interface TimelineEvent {
  id: string
  title: ReactNode
  /** Time and author, already formatted. */
  meta?: ReactNode
  icon?: ReactNode
  tone?: 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'
  /** A comment, a mail, the details of a payment. */
  body?: ReactNode
}

const marks = {
  neutral: 'bg-sunken text-ink-muted border border-line',
  accent: 'bg-accent-soft text-accent-ink',
  ok: 'bg-ok-soft text-ok-ink',
  warn: 'bg-warn-soft text-warn-ink',
  danger: 'bg-danger-soft text-danger-ink',
}

/** What happened, newest first as given. */
export function Timeline({ events, className }: { events: readonly TimelineEvent[]; className?: string }) {
  return (
    <ol className={cn('grid', className)}>
      {events.map((event) => (
        <li
          key={event.id}
          className="relative flex gap-3 pb-5 last:pb-0 not-last:before:absolute not-last:before:top-7 not-last:before:bottom-0 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line"
        >
          <span
            aria-hidden
            className={cn(
              'grid size-7 shrink-0 place-items-center rounded-full [&_svg]:size-3.5',
              marks[event.tone ?? 'neutral'],
            )}
          >
            {event.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="grid min-w-0 flex-1 gap-1 pt-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="text-sm text-ink">{event.title}</span>
              {event.meta ? <span className="text-mini text-ink-muted">{event.meta}</span> : null}
            </div>
            {event.body ? <div className="text-sm text-ink-muted">{event.body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
