import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/ui/alert'
import { cn } from '@/ui/cn'

/** A narrow column for signing up and in. */
export function AccountGate({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 px-4 py-12 sm:py-20">
      <div className="grid gap-2">
        <h1 className="heading text-3xl text-balance text-ink">{title}</h1>
        {lead ? <p className="text-ink-muted">{lead}</p> : null}
      </div>
      {children}
    </div>
  )
}

const PAGES = ['orders', 'addresses', 'profile'] as const
export type AccountPageName = (typeof PAGES)[number]

interface AccountFrameProps {
  /** "/es" on a page in a language that is not the shop's first; else "". */
  readonly prefix: string
  readonly current: AccountPageName
  readonly title: ReactNode
  readonly children: ReactNode
}

/** The frame of a signed-in customer's pages. */
export function AccountFrame({ prefix, current, title, children }: AccountFrameProps) {
  const t = useTranslations('customerAccount.nav')
  const paths = { orders: '/account', addresses: '/account/addresses', profile: '/account/profile' }
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-x-12 gap-y-8 px-4 py-10 sm:px-6 sm:py-14 md:grid-cols-[12rem_minmax(0,1fr)]">
      <nav aria-label={t('label')} className="md:pt-2">
        <ul className="-mx-2 flex flex-wrap gap-1 md:grid">
          {PAGES.map((page) => (
            <li key={page}>
              <a
                href={`${prefix}${paths[page]}`}
                aria-current={page === current ? 'page' : undefined}
                className={cn(
                  'flex min-h-11 items-center rounded-control px-3 text-sm',
                  page === current ? 'bg-hover font-semibold text-ink' : 'text-ink-muted hover:bg-hover hover:text-ink',
                )}
              >
                {t(page)}
              </a>
            </li>
          ))}
          <li>
            <form method="post" action={`${prefix}/account/sign-out`}>
              <button
                type="submit"
                className="flex min-h-11 w-full items-center rounded-control px-3 text-sm text-ink-muted hover:bg-hover hover:text-ink"
              >
                {t('signOut')}
              </button>
            </form>
          </li>
        </ul>
      </nav>
      <div className="grid min-w-0 content-start gap-6">
        <h1 className="heading text-3xl text-balance wrap-anywhere text-ink">{title}</h1>
        {children}
      </div>
    </div>
  )
}

/** What became of the form that was just sent. */
export function Outcome({ problem, said }: { readonly problem: string | null; readonly said?: string | null }) {
  if (problem) {
    return (
      <Alert tone="danger" urgent>
        {problem}
      </Alert>
    )
  }
  return said ? <Alert tone="ok">{said}</Alert> : null
}
