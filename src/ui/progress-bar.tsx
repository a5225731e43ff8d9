import { cn } from './cn'

/** `value` from 0 to 1, or null while the end is unknown. */
export function ProgressBar(props: {
  value: number | null
  label: string
  tone?: 'accent' | 'ok' | 'danger'
  className?: string
}) {
  const percent = props.value === null ? null : Math.round(Math.min(1, Math.max(0, props.value)) * 100)
  const fill = { accent: 'bg-accent', ok: 'bg-ok', danger: 'bg-danger' }[props.tone ?? 'accent']
  return (
    <div
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      className={cn('relative h-1.5 overflow-hidden rounded-full bg-hover', props.className)}
    >
      {percent === null ? (
        <span
          className={cn(
            'absolute inset-y-0 w-1/3 rounded-full [animation:progress-sweep_1.3s_ease-in-out_infinite]',
            fill,
          )}
        />
      ) : (
        <span
          className={cn('block h-full rounded-full transition-[width] duration-500 ease-out-soft', fill)}
          style={{ width: `${percent}%` }}
        />
      )}
    </div>
  )
}
