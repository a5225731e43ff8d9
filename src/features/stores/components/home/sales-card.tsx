import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { AdminHome } from '../../home-schema'
import { currencySchema, formatMoney } from '@/lib/money'
import { Card } from '@/ui/card'
import { Tooltip } from '@/ui/tooltip'
import { SalesChart } from './sales-chart'

/** What was sold in the last days, beside as many days before. */
export function SalesCard({ sales }: { sales: AdminHome['sales'] }) {
  const t = useTranslations('admin.home.sales')
  const locale = useLocale()
  const currency = currencySchema.parse(sales.currency)
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const total = sales.days.reduce((sum, day) => sum + day.totalMinor, 0)
  const orders = sales.days.reduce((sum, day) => sum + day.orders, 0)
  const today = sales.days.at(-1)
  return (
    <Card>
      <header className="px-5 pt-5">
        <h2 className="text-sm font-semibold text-ink">{t('title', { days: sales.days.length })}</h2>
      </header>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 px-5 pt-4 sm:grid-cols-4">
        <Figure label={t('total')} help={t('totalHelp', { currency })} value={money(total)}>
          <Change now={total} before={sales.previous.totalMinor} days={sales.days.length} />
        </Figure>
        <Figure label={t('orders')} value={String(orders)}>
          <Change now={orders} before={sales.previous.orders} days={sales.days.length} />
        </Figure>
        <Figure label={t('average')} value={orders > 0 ? money(Math.round(total / orders)) : '–'} />
        <Figure label={t('today')} value={money(today?.totalMinor ?? 0)} />
      </dl>
      {total > 0 ? (
        <SalesChart days={sales.days} format={money} />
      ) : (
        <p className="mx-5 mt-5 mb-5 rounded-control bg-sunken px-4 py-8 text-center text-sm text-ink-muted">
          {t('none')}
        </p>
      )}
    </Card>
  )
}

function Figure(props: { label: string; value: string; help?: string; children?: React.ReactNode }) {
  const label = <span className="text-mini text-ink-muted">{props.label}</span>
  return (
    <div className="grid content-start gap-0.5">
      <dt>
        {props.help ? (
          <Tooltip content={props.help}>
            <button
              type="button"
              className="rounded-sm underline decoration-line-strong decoration-dotted underline-offset-4"
            >
              {label}
            </button>
          </Tooltip>
        ) : (
          label
        )}
      </dt>
      <dd className="numeric text-xl font-semibold tracking-[-0.015em] text-ink">{props.value}</dd>
      {props.children ? <dd className="text-mini">{props.children}</dd> : null}
    </div>
  )
}

function Change({ now, before, days }: { now: number; before: number; days: number }) {
  const t = useTranslations('admin.home.sales')
  const format = useFormatter()
  if (before === 0) return <span className="text-ink-faint">{t('noPrevious')}</span>
  const change = (now - before) / before
  const text = format.number(change, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  return (
    <span className={change < 0 ? 'text-danger-ink' : change > 0 ? 'text-ok-ink' : 'text-ink-muted'}>
      {t('previous', { change: text, days })}
    </span>
  )
}
