'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/amount'
import { PPM } from '@/lib/rate'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { cn } from '@/ui/cn'
import { ProgressBar } from '@/ui/progress-bar'
import type { SimulatedCurrency, SimulationResult } from '../../simulation-schema'
import { LargestOrders } from './largest-orders'

/** What came of a simulation: the answer in a sentence, figures for each currency, and the largest changes. */
export function SimulationReport({ store, result }: { store: string; result: SimulationResult }) {
  const t = useTranslations('promotionSimulation')
  const format = useFormatter()
  if (result.orders === 0) return <Alert tone="neutral" title={t('noOrders')} />
  return (
    <section aria-label={t('result')} className="grid gap-6" aria-live="polite">
      <div className="grid gap-2">
        <p className="text-lg font-semibold tracking-[-0.01em]">
          {t('summary', { changed: result.changed, orders: result.orders })}
        </p>
        <ProgressBar value={result.changed / result.orders} label={t('share')} />
        <p className="text-mini text-ink-muted">
          {t('period', { from: day(result.from, format), to: day(result.to, format) })}{' '}
          {result.withCode ? t('withCode') : null}
        </p>
      </div>
      {result.currencies.map((figures) => (
        <CurrencyCard key={figures.currency} store={store} figures={figures} />
      ))}
      <p className="text-mini text-ink-muted">{t('assumptions')}</p>
    </section>
  )
}

/** A day of the calendar is the same everywhere. */
function day(text: string, format: ReturnType<typeof useFormatter>): string {
  return format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
}

function CurrencyCard({ store, figures }: { store: string; figures: SimulatedCurrency }) {
  const t = useTranslations('promotionSimulation')
  const format = useFormatter()
  const locale = useLocale()
  const { currency, orders, changed, discountMinor, giftsMinor, beforeMinor, afterMinor, margin, largest } = figures
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const each = changed > 0 ? money(Math.round(discountMinor / changed)) : null
  return (
    <Card>
      <CardHeader title={currency} description={t('changedOf', { changed, orders })} />
      <CardSection className="grid gap-5">
        <dl className="grid gap-px overflow-hidden rounded-card border bg-line sm:grid-cols-2 xl:grid-cols-3">
          <Figure label={t('discount')} note={each === null ? null : t('discountEach', { amount: each })}>
            {money(discountMinor)}
          </Figure>
          <Figure label={t('turnover')} note={t('fromTo', { before: money(beforeMinor), after: money(afterMinor) })}>
            {signed(afterMinor - beforeMinor, money)}
          </Figure>
          {margin ? (
            <Figure
              label={t('margin')}
              note={t('marginKnown', { share: format.number(margin.knownPpm / PPM, { style: 'percent' }) })}
              bad={margin.afterMinor < 0}
            >
              {signed(margin.afterMinor - margin.beforeMinor, money)}
            </Figure>
          ) : (
            <Figure label={t('margin')} note={t('marginUnknown')}>
              –
            </Figure>
          )}
          {giftsMinor > 0 ? <Figure label={t('gifts')}>{money(giftsMinor)}</Figure> : null}
        </dl>
        {largest.length > 0 ? <LargestOrders store={store} orders={largest} currency={currency} /> : null}
      </CardSection>
    </Card>
  )
}

function signed(minor: number, money: (minor: number) => string): string {
  return minor > 0 ? `+${money(minor)}` : money(minor).replace('-', '−')
}

function Figure(props: { label: string; note?: string | null; bad?: boolean; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 bg-surface px-4 py-3">
      <dt className="text-mini text-ink-muted">{props.label}</dt>
      <dd className={cn('numeric text-2xl font-semibold tracking-[-0.02em]', props.bad && 'text-danger-ink')}>
        {props.children}
      </dd>
      {props.note ? <dd className="numeric text-mini text-ink-muted">{props.note}</dd> : null}
    </div>
  )
}
