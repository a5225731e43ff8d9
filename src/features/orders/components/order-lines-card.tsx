'use client'

import { useLocale, useTranslations } from 'next-intl'
import { discountName } from '@/lib/discount-name'
import { formatMoney } from '@/lib/money'
import { Badge } from '@/ui/badge'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Money } from '@/ui/money'
import type { AdminOrder, OrderLine } from '../orders-schema'
import { LineThumb } from './line-thumb'

/** What was bought, and how much of it has left the house. */
export function OrderLinesCard({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders')
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <Card>
      <CardHeader title={t('lines.title')} description={t('items', { count })} />
      <CardSection className="py-0">
        <ul className="divide-y">
          {order.lines.map((line) => (
            <LineRow key={line.id} line={line} order={order} />
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

function LineRow({ line, order }: { line: OrderLine; order: AdminOrder }) {
  const t = useTranslations('orders.lines')
  const price = formatMoney(line.unitPriceMinor, order.currency, useLocale())
  const details = [line.variantTitle, line.sku ? t('sku', { sku: line.sku }) : null].filter(Boolean).join(' · ')
  return (
    <li className="flex gap-3 py-3.5">
      <LineThumb line={line} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto_6rem]">
        <div className="grid min-w-0 content-start gap-1">
          <span className="text-sm font-medium wrap-anywhere">{line.title}</span>
          {details ? <span className="text-mini text-ink-muted wrap-anywhere">{details}</span> : null}
          <span className="flex flex-wrap gap-1.5">
            <SentBadge line={line} isPlaced={order.status === 'placed'} />
            {line.refundedQuantity > 0 ? <Badge>{t('refunded', { count: line.refundedQuantity })}</Badge> : null}
            {line.returnedQuantity > 0 ? <Badge>{t('returned', { count: line.returnedQuantity })}</Badge> : null}
          </span>
          {line.discounts.map(({ label, code, amountMinor }) => (
            <span key={`${label} ${code}`} className="text-mini text-ok-ink wrap-anywhere">
              {label === null ? t('discount') : discountName({ label, code })} −
              <Money minor={amountMinor} currency={order.currency} />
            </span>
          ))}
        </div>
        <span className="numeric text-mini whitespace-nowrap text-ink-muted sm:pt-0.5 sm:text-right">
          {line.quantity} × {price}
        </span>
        <span className="grid content-start text-sm font-medium sm:text-right">
          <Money minor={line.subtotalMinor - line.discountMinor} currency={order.currency} />
          {line.discountMinor > 0 ? (
            <s className="text-mini font-normal text-ink-muted">
              <Money minor={line.subtotalMinor} currency={order.currency} />
            </s>
          ) : null}
        </span>
      </div>
    </li>
  )
}

function SentBadge({ line, isPlaced }: { line: OrderLine; isPlaced: boolean }) {
  const t = useTranslations('orders.lines')
  const { fulfilledQuantity: count, quantity: total } = line
  if (count === 0) return isPlaced && !line.requiresShipping ? <Badge>{t('digital')}</Badge> : null
  if (count < total) return <Badge tone="info">{t('sent', { count, total })}</Badge>
  return <Badge tone="ok">{t('allSent')}</Badge>
}
