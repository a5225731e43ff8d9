'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatMoney } from '@/lib/money'
import { formatRate } from '@/lib/rate'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { type KeyValue, KeyValueList } from '@/ui/key-value-list'
import { Money } from '@/ui/money'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { DRAFT_DAYS, type PricedDraft } from '../drafts-schema'

interface DraftSummaryProps {
  readonly priced: PricedDraft | null
  /** Being priced anew. */
  readonly isStale: boolean
  readonly isPending: boolean
  /** Absent where it is an order already. */
  readonly onSend?: (totalMinor: number, days: number) => void
}

/** What it comes to, and sending it to be paid. */
export function DraftSummary({ priced, isStale, isPending, onSend }: DraftSummaryProps) {
  const t = useTranslations('drafts.summary')
  const locale = useLocale()
  const [days, setDays] = useState(3)
  const items = useSums(priced)
  if (!priced) return <Skeleton className="h-56 rounded-card" />
  const { cart, missing } = priced.checkout
  const { totalMinor } = cart.totals
  const isComplete = missing.length === 0 && cart.lines.length > 0
  const amount = formatMoney(totalMinor, cart.currency, locale)
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className={isStale ? 'opacity-60' : ''} aria-busy={isStale}>
        <KeyValueList layout="split" items={items} />
      </CardSection>
      {onSend ? (
        <>
          <CardSection>
            <Field label={t('hold')} hint={t('holdHint')}>
              <Select
                value={String(days)}
                onChange={(event) => setDays(Number(event.target.value))}
                options={DRAFT_DAYS.map((count) => ({ value: String(count), label: t('days', { count }) }))}
              />
            </Field>
          </CardSection>
          <CardFooter className="grid justify-items-stretch">
            <Button
              variant="primary"
              loading={isPending}
              disabled={!isComplete || isStale}
              onClick={() => onSend(totalMinor, days)}
            >
              {totalMinor === 0 ? t('place') : t('send', { amount })}
            </Button>
            {isComplete ? null : (
              <p className="text-mini text-ink-muted">
                {t('missing', {
                  what: [...(cart.lines.length === 0 ? (['lines'] as const) : []), ...missing]
                    .map((step) => t(`step.${step}`))
                    .join(', '),
                })}
              </p>
            )}
          </CardFooter>
        </>
      ) : null}
    </Card>
  )
}

function useSums(priced: PricedDraft | null): KeyValue[] {
  const t = useTranslations('drafts.summary')
  const locale = useLocale()
  if (!priced) return []
  const { totals, currency, shippingKnown } = priced.checkout.cart
  const { exchangeMinor } = priced
  const money = (minor: number) => <Money minor={minor} currency={currency} />
  return [
    { key: 'subtotal', label: t('subtotal'), value: money(totals.subtotalMinor) },
    ...(totals.discountMinor > 0
      ? [{ key: 'discount', label: t('discount'), value: <>−{money(totals.discountMinor)}</> }]
      : []),
    {
      key: 'shipping',
      label: t('shipping'),
      value: shippingKnown ? money(totals.shippingMinor) : t('open'),
    },
    ...totals.taxes.map(({ name, ratePpm, amountMinor }) => ({
      key: `${name} ${ratePpm}`,
      label: t(totals.taxIncluded ? 'taxIncluded' : 'tax', { name, rate: formatRate(ratePpm, locale) }),
      value: money(amountMinor),
    })),
    { key: 'total', label: t('total'), value: money(totals.totalMinor), strong: true },
    ...(exchangeMinor > 0 ? [{ key: 'exchange', label: t('exchange'), value: money(exchangeMinor) }] : []),
  ]
}
