import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Spinner } from './spinner'

export interface Step {
  id: string
  label: ReactNode
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** Under the label: a count, an error and what to do. */
  detail?: ReactNode
  /** At the end of the line, e.g. "120 ms". */
  timing?: ReactNode
}

/** Live progress of named steps. Put it into an `aria-live="polite"` region when steps change by themselves. */
export function Stepper({ steps, className }: { steps: readonly Step[]; className?: string }) {
  return (
    <ol className={cn('grid', className)}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'running' ? 'step' : undefined}
          className="relative flex gap-3 pb-5 last:pb-0"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden
              className={cn(
                'absolute top-6 bottom-0 left-[0.6875rem] w-px',
                step.state === 'done' ? 'bg-accent-line' : 'bg-line',
              )}
            />
          ) : null}
          <StepMark state={step.state} />
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex items-baseline justify-between gap-3">
              <span className={cn('text-sm', step.state === 'waiting' ? 'text-ink-faint' : 'font-medium text-ink')}>
                {step.label}
              </span>
              {step.timing ? <span className="numeric shrink-0 text-mini text-ink-muted">{step.timing}</span> : null}
            </div>
            {step.detail ? (
              <div className={cn('text-mini', step.state === 'failed' ? 'text-danger-ink' : 'text-ink-muted')}>
                {step.detail}
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepMark({ state }: { state: Step['state'] }) {
  const frame = 'relative grid size-6 shrink-0 place-items-center rounded-full [&_svg]:size-3.5'
  if (state === 'done') {
    return (
      <span aria-hidden className={cn(frame, 'bg-accent text-on-accent')}>
        <Check strokeWidth={3} />
      </span>
    )
  }
  if (state === 'failed') {
    return (
      <span aria-hidden className={cn(frame, 'bg-danger text-on-danger')}>
        <X strokeWidth={3} />
      </span>
    )
  }
  if (state === 'running') {
    return (
      <span aria-hidden className={cn(frame, 'bg-accent-soft text-accent-ink')}>
        <Spinner />
      </span>
    )
  }
  return (
    <span aria-hidden className={cn(frame, 'border border-line bg-sunken')}>
      <span className="size-1.5 rounded-full bg-line-strong" />
    </span>
  )
}
