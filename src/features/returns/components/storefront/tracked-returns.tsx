import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import { shopButton } from '@/ui/shop/shop-button'
import type { TrackedReturns as Tracked } from '../../returns-schema'

interface TrackedReturnsProps {
  readonly tracked: Tracked
  /** Of the order's own page. */
  readonly path: string
}

/** What of an order goes back, and what its customer may still ask for. Works without script. */
export function TrackedReturns({ tracked, path }: TrackedReturnsProps) {
  const t = useTranslations('trackedReturns')
  const format = useFormatter()
  const { returns, returnable, returnUntil, refunds, canCancel } = tracked
  const mayReturn = returnable.length > 0
  if (returns.length === 0 && refunds.length === 0 && !mayReturn && !canCancel) return null
  return (
    <section id="returns" className="grid scroll-mt-40 gap-4">
      <h2 className="heading text-xl">{t(returns.length > 0 || refunds.length > 0 ? 'title' : 'changed')}</h2>
      {returns.map((one) => (
        <ReturnBox key={one.id} one={one} path={path} />
      ))}
      <Refunds tracked={tracked} />
      {mayReturn && returnUntil ? (
        <div className="flex flex-wrap items-center justify-between gap-4 rounded-panel bg-sunken p-6">
          <p className="max-w-md">
            {t('until', { date: format.dateTime(new Date(returnUntil), { dateStyle: 'long', timeZone: 'UTC' }) })}
          </p>
          <a href={`${path}/return`} className={shopButton({ variant: 'outline' })}>
            {t('ask')}
          </a>
        </div>
      ) : null}
      {canCancel ? (
        <div className="flex flex-wrap items-center justify-between gap-4 rounded-panel bg-sunken p-6">
          <p className="max-w-md">{t('cancelText')}</p>
          <a href={`${path}/cancel`} className={shopButton({ variant: 'outline' })}>
            {t('cancelOrder')}
          </a>
        </div>
      ) : null}
    </section>
  )
}

function ReturnBox({ one, path }: { one: Tracked['returns'][number]; path: string }) {
  const t = useTranslations('trackedReturns')
  const reasons = useTranslations('trackedReturns.reason')
  const isOpen = one.state === 'requested' || one.state === 'approved'
  return (
    <article className="grid gap-3 rounded-card border border-line p-5">
      <h3 className="flex flex-wrap items-baseline justify-between gap-3 font-semibold">
        {t('number', { number: one.number })}
        <span className="text-sm font-medium text-ink-muted">{t(`state.${one.state}`)}</span>
      </h3>
      <ul className="grid gap-1 text-sm text-ink-muted">
        {one.lines.map((line) => (
          <li key={line.orderLineId} className="wrap-anywhere">
            {line.quantity} × {line.title}
            {line.variantTitle ? ` (${line.variantTitle})` : ''} · {reasons(line.reason)}
          </li>
        ))}
      </ul>
      {one.answer ? (
        <div className="rounded-card bg-sunken px-4 py-3">
          <p className="text-sm font-medium">{t('answer')}</p>
          <p className="text-sm wrap-anywhere whitespace-pre-line">{one.answer}</p>
        </div>
      ) : null}
      {isOpen ? (
        <form method="post" action={`${path}/cancel-return`}>
          <input type="hidden" name="returnId" value={one.id} />
          <button type="submit" className="text-sm font-medium underline underline-offset-4">
            {t('cancelReturn')}
          </button>
        </form>
      ) : null}
    </article>
  )
}

function Refunds({ tracked }: { tracked: Tracked }) {
  const t = useTranslations('trackedReturns')
  const format = useFormatter()
  const locale = useLocale()
  if (tracked.refunds.length === 0) return null
  return (
    <ul className="grid gap-2 rounded-card border border-line p-5">
      {tracked.refunds.map((refund) => (
        <li key={refund.id} className="flex flex-wrap justify-between gap-x-4">
          <span>
            {t(`refund.${refund.state}`)}
            <span className="block text-sm text-ink-muted">
              {format.dateTime(new Date(refund.createdAt), { dateStyle: 'medium', timeZone: 'UTC' })}
            </span>
          </span>
          <span className="numeric font-semibold">{formatMoney(refund.amountMinor, tracked.currency, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
