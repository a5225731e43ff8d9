import type { ReactNode } from 'react'
import { cn } from './cn'

export interface KeyValue {
  key: string
  label: ReactNode
  value: ReactNode
  /** Heavier, for a total. */
  strong?: boolean
}

/** Label and value pairs. `split` puts values at the end of the line (totals), `stacked` below their label. */
export function KeyValueList(props: {
  items: readonly KeyValue[]
  layout?: 'columns' | 'split' | 'stacked'
  className?: string
}) {
  const layout = props.layout ?? 'columns'
  return (
    <dl className={cn('grid text-sm', layout === 'split' ? 'gap-2' : 'gap-3', props.className)}>
      {props.items.map((item) => (
        <div
          key={item.key}
          className={cn(
            layout === 'columns' && 'grid gap-x-4 sm:grid-cols-[minmax(8rem,1fr)_2fr]',
            layout === 'split' && 'flex items-baseline justify-between gap-4',
            layout === 'stacked' && 'grid gap-0.5',
            item.strong && 'border-t pt-3 text-base font-semibold',
          )}
        >
          <dt className={item.strong ? 'text-ink' : 'text-ink-muted'}>{item.label}</dt>
          <dd className={cn('min-w-0 text-ink wrap-anywhere', layout === 'split' && 'numeric text-right')}>
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
