import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from './cn'

export interface Breadcrumb {
  label: string
  href: string
}

export interface PageHeaderProps {
  title: ReactNode
  /** Badges after the title. */
  badges?: ReactNode
  description?: ReactNode
  /** From the top down, without this page. */
  breadcrumbs?: readonly Breadcrumb[]
  /** Secondary buttons first, the main one last. */
  actions?: ReactNode
  className?: string
}

/** The head of an admin page; holds its only `h1`. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className={cn('mb-6 grid gap-2', props.className)}>
      {props.breadcrumbs?.length ? <Breadcrumbs items={props.breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="text-[1.375rem] leading-8 font-semibold tracking-[-0.018em] text-ink wrap-anywhere">
              {props.title}
            </h1>
            {props.badges}
          </div>
          {props.description ? <p className="max-w-prose text-sm text-ink-muted">{props.description}</p> : null}
        </div>
        {props.actions ? <div className="flex flex-wrap items-center gap-2">{props.actions}</div> : null}
      </div>
    </header>
  )
}

function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  const t = useTranslations('ui')
  const parent = items.at(-1)
  return (
    <nav aria-label={t('breadcrumbs')} className="text-mini">
      {parent ? (
        <Link
          href={parent.href}
          className="-ml-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm text-ink-muted hover:text-ink sm:hidden"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {parent.label}
        </Link>
      ) : null}
      <ol className="hidden flex-wrap items-center gap-1 sm:flex">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-1">
            <Link
              href={item.href}
              className="inline-flex min-h-6 items-center rounded-sm text-ink-muted hover:text-ink"
            >
              {item.label}
            </Link>
            {index < items.length - 1 ? <ChevronRight aria-hidden className="size-3.5 text-ink-faint" /> : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}
