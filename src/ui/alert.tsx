import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export interface AlertProps {
  tone?: 'info' | 'ok' | 'warn' | 'danger' | 'neutral'
  title?: ReactNode
  /** Buttons below the text. */
  actions?: ReactNode
  /** Announces it at once (`role="alert"`): for what just went wrong, not for what stands there at load. */
  urgent?: boolean
  className?: string
  children?: ReactNode
}

const looks = {
  info: { frame: 'bg-info-soft text-info-ink', Icon: Info },
  ok: { frame: 'bg-ok-soft text-ok-ink', Icon: CircleCheck },
  warn: { frame: 'bg-warn-soft text-warn-ink', Icon: TriangleAlert },
  danger: { frame: 'bg-danger-soft text-danger-ink', Icon: CircleAlert },
  neutral: { frame: 'bg-sunken text-ink-muted border', Icon: Info },
}

/** A message in the page: errors of a form, a condition of a store, a notice. */
export function Alert(props: AlertProps) {
  const { frame, Icon } = looks[props.tone ?? 'info']
  return (
    <div
      role={props.urgent ? 'alert' : undefined}
      className={cn('flex gap-3 rounded-card px-4 py-3 text-sm', frame, props.className)}
    >
      <Icon aria-hidden className="mt-[0.1875rem] size-4 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-1">
        {props.title ? <p className="font-semibold">{props.title}</p> : null}
        {props.children ? (
          <div className="text-ink [&_a]:font-medium [&_a]:underline [&_a]:underline-offset-[3px]">
            {props.children}
          </div>
        ) : null}
        {props.actions ? <div className="mt-2 flex flex-wrap gap-2">{props.actions}</div> : null}
      </div>
    </div>
  )
}
