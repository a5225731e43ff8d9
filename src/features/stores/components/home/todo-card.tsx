import { ChevronRight, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AdminHome } from '../../home-schema'

/** Where each thing to do is done. */
const PLACES = {
  toFulfil: '/orders?fulfilment=unfulfilled',
  toCollect: '/orders?payment=pending',
  toAnswer: '/returns?state=requested',
  toRefund: '/orders?status=cancelled&payment=paid,partially_refunded',
  differences: '/reconciliation',
  failedWork: '/settings/failed-work',
  soldOut: '/inventory?state=out',
  lowStock: '/inventory?state=low',
  drafts: '/products?status=draft',
} as const satisfies Record<keyof AdminHome['todo'], string>

/** What went wrong, and does not come right by waiting. */
const TROUBLE: readonly (keyof AdminHome['todo'])[] = ['differences', 'failedWork']

/** Work that waits, as links to it. */
export function TodoCard({ todo, base }: { todo: AdminHome['todo']; base: string }) {
  const t = useTranslations('admin.home.todo')
  const keys = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter((key) => todo[key] > 0)
  if (keys.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <ul className="flex flex-wrap gap-2.5">
        {keys.map((key) => (
          <li key={key}>
            <Link
              href={`${base}${PLACES[key]}`}
              className="group flex min-h-10 items-center gap-2 rounded-card border bg-surface px-3.5 text-sm font-medium shadow-card transition-shadow hover:shadow-pop"
            >
              {TROUBLE.includes(key) ? <TriangleAlert aria-hidden className="size-4 text-danger-ink" /> : null}
              {t(key, { count: todo[key] })}
              <ChevronRight
                aria-hidden
                className="size-4 text-ink-faint transition-transform group-hover:translate-x-0.5"
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
