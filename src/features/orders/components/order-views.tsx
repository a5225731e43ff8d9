'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { cn } from '@/ui/cn'

/** What the common questions ask of the list; each is a link, so that it can be kept and opened anew. */
const VIEWS = [
  { id: 'all', filters: {} },
  { id: 'toFulfil', filters: { status: ['placed'], fulfilment: ['unfulfilled', 'partially_fulfilled'] } },
  { id: 'unpaid', filters: { status: ['placed'], payment: ['pending'] } },
  { id: 'awaiting', filters: { status: ['pending'] } },
  { id: 'drafts', filters: { status: ['draft'] } },
  { id: 'refundDue', filters: { status: ['cancelled'], payment: ['paid', 'partially_refunded'] } },
  { id: 'refunded', filters: { payment: ['partially_refunded', 'refunded'] } },
] as const

const KEYS = ['status', 'payment', 'fulfilment', 'tag', 'days'] as const
type Filters = Readonly<Record<string, readonly string[]>>

/** Ready-made filters over the list of orders. */
export function OrderViews({ base, filters }: { base: string; filters: Filters }) {
  const t = useTranslations('orders.views')
  return (
    <nav aria-label={t('label')} className="scrollbar-quiet -mx-1 mb-3 flex gap-1 overflow-x-auto px-1 py-0.5">
      {VIEWS.map((view) => {
        const isOpen = KEYS.every((key) => same(filters[key] ?? [], valuesOf(view.filters, key)))
        return (
          <Link
            key={view.id}
            href={`${base}${queryOf(view.filters)}`}
            aria-current={isOpen ? 'page' : undefined}
            className={cn(
              'flex h-8 shrink-0 items-center rounded-full px-3 text-mini font-medium whitespace-nowrap transition-colors touch:h-10',
              isOpen ? 'bg-ink text-canvas' : 'text-ink-muted hover:bg-hover hover:text-ink',
            )}
          >
            {t(view.id)}
          </Link>
        )
      })}
      <Link
        href={base.replace(/orders$/, 'returns')}
        className="flex h-8 shrink-0 items-center rounded-full px-3 text-mini font-medium whitespace-nowrap text-ink-muted transition-colors hover:bg-hover hover:text-ink touch:h-10"
      >
        {t('returns')}
      </Link>
    </nav>
  )
}

function valuesOf(filters: Filters, key: string): readonly string[] {
  return filters[key] ?? []
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value))
}

function queryOf(filters: Filters): string {
  const query = Object.entries(filters).map(([key, values]) => `${key}=${values.join(',')}`)
  return query.length > 0 ? `?${query.join('&')}` : ''
}
