'use client'

import { useLocale, useTranslations } from 'next-intl'
import { discountName } from '@/lib/discount-name'
import { formatRate } from '@/lib/rate'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { type KeyValue, KeyValueList } from '@/ui/key-value-list'
import { Money } from '@/ui/money'
import { StatusBadge } from '@/ui/status-badge'
import type { AdminOrder, OrderDiscount } from '../orders-schema'
import { PaymentBadge } from './order-badges'

const LOOKS = {
  pending: { tone: 'warn', progress: 'none' },
  authorised: { tone: 'info', progress: 'partial' },
  succeeded: { tone: 'ok', progress: 'done' },
  failed: { tone: 'danger', progress: 'none' },
  cancelled: { tone: 'neutral', progress: 'none' },
} as const

/** The sums, and each payment that was tried. */
export function OrderPaymentCard({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders.payment')
  return (
    <Card>
      <CardHeader
        title={t('title')}
        actions={<PaymentBadge state={order.paymentState} refundDue={order.refundDue} />}
      />
      <CardSection>
        <KeyValueList layout="split" items={useSums(order)} />
      </CardSection>
      <CardSection>
        <ul aria-label={t('attempts')} className="grid gap-3">
          {order.payments.map((payment) => (
            <PaymentRow key={payment.id} order={order} payment={payment} />
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

function useSums({ totals, currency, shippingMethodName, lines }: AdminOrder): KeyValue[] {
  const t = useTranslations('orders.payment')
  const locale = useLocale()
  const money = (minor: number) => <Money minor={minor} currency={currency} />
  const nameOf = ({ label, code }: OrderDiscount) => (label === null ? t('discount') : discountName({ label, code }))
  const isSent = shippingMethodName !== null || lines.some((line) => line.requiresShipping)
  return [
    { key: 'subtotal', label: t('subtotal'), value: money(totals.subtotalMinor) },
    ...totals.discounts.map((one) => ({
      key: `discount ${one.label} ${one.code}`,
      label: nameOf(one),
      value: <>−{money(one.amountMinor)}</>,
    })),
    ...(isSent
      ? [
          {
            key: 'shipping',
            label: shippingMethodName ? t('shippingBy', { method: shippingMethodName }) : t('shipping'),
            value: totals.shippingMinor === 0 ? t('free') : money(totals.shippingMinor),
          },
        ]
      : []),
    ...totals.shippingDiscounts.map((one) => ({
      key: `shipping ${one.label} ${one.code}`,
      label: nameOf(one),
      value: <>−{money(one.amountMinor)}</>,
    })),
    ...totals.taxes.map(({ name, ratePpm, amountMinor }) => ({
      key: `${name} ${ratePpm}`,
      label: t(totals.taxIncluded ? 'taxIncluded' : 'tax', { name, rate: formatRate(ratePpm, locale) }),
      value: money(amountMinor),
    })),
    ...(totals.taxExempt ? [{ key: 'exempt', label: t('taxes'), value: t('exempt') }] : []),
    { key: 'total', label: t('total'), value: money(totals.totalMinor), strong: true },
  ]
}

function PaymentRow({ order, payment }: { order: AdminOrder; payment: AdminOrder['payments'][number] }) {
  const t = useTranslations('orders.payment')
  const payments = useTranslations('payments')
  const method = order.paymentMethod
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-sm">
      <span className="grid min-w-0 gap-0.5">
        <span className="font-medium">{payments(`method.${method}`)}</span>
        <span className="text-mini text-ink-muted">
          <DateTime at={payment.createdAt} />
          {payment.failureCode ? ` · ${t('reason', { code: payment.failureCode })}` : ''}
        </span>
        {payment.externalId ? (
          <span className="font-mono text-xs break-all text-ink-faint">{payment.externalId}</span>
        ) : null}
      </span>
      <span className="flex items-center gap-3">
        <StatusBadge {...LOOKS[payment.state]}>{payments(`state.${payment.state}`)}</StatusBadge>
        <Money minor={payment.amountMinor} currency={order.currency} />
      </span>
    </li>
  )
}
