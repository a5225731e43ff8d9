'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { LineThumb } from '@/features/orders/components/line-thumb'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { TextLink } from '@/ui/text-link'
import { Money } from '@/ui/money'
import type { OrderReturn } from '../returns-schema'
import { ReturnActions } from './return-actions'
import { ReturnBadge } from './return-badge'

/** What the customer sends back of an order, and what is to be done about it; nothing where there is none. */
export function ReturnsCard({ order, base }: { readonly order: AdminOrder; readonly base: string }) {
  const t = useTranslations('returns')
  const trpc = useTRPC()
  const query = useQuery(trpc.admin.returns.ofOrder.queryOptions({ orderId: order.id }))
  const returns = query.data?.returns ?? []
  if (returns.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('title')} description={t('count', { count: returns.length })} />
      {returns.map((one) => (
        <CardSection key={one.id} className="grid gap-4">
          <ReturnView one={one} order={order} base={base} />
        </CardSection>
      ))}
    </Card>
  )
}

function ReturnView({ one, order, base }: { one: OrderReturn; order: AdminOrder; base: string }) {
  const t = useTranslations('returns')
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h3 className="flex flex-wrap items-center gap-2 text-sm font-medium">
            {t('number', { number: one.number })}
            <ReturnBadge state={one.state} />
          </h3>
          <p className="text-mini text-ink-muted">
            {t(`by.${one.requestedBy}`)}, <DateTime at={one.createdAt} />
            {one.resolution === 'exchange' ? ` · ${t('wantsExchange')}` : ''}
          </p>
        </div>
        <ReturnActions one={one} order={order} base={base} />
      </div>
      <ul className="grid gap-3">
        {one.lines.map((line) => (
          <li key={line.orderLineId} className="flex gap-3">
            <LineThumb line={line} />
            <div className="grid min-w-0 flex-1 gap-0.5">
              <span className="text-sm wrap-anywhere">
                <span className="numeric">{line.quantity}</span> × {line.title}
                {line.variantTitle ? ` · ${line.variantTitle}` : ''}
              </span>
              <span className="text-mini text-ink-muted">
                {t(`reason.${line.reason}`)}
                {one.receivedAt
                  ? ` · ${t(line.restock ? 'cameRestocked' : 'came', { count: line.receivedQuantity })}`
                  : ''}
              </span>
              {line.note ? <span className="text-mini wrap-anywhere text-ink-muted">“{line.note}”</span> : null}
            </div>
          </li>
        ))}
      </ul>
      {one.note ? <Said label={t('customerSays')} text={one.note} /> : null}
      {one.answer ? <Said label={t('weAnswered')} text={one.answer} /> : null}
      {one.exchange ? (
        <TextLink href={`${base}/${one.exchange.id}`}>{t('exchangedFor', { name: one.exchange.name })}</TextLink>
      ) : null}
      {one.refundedMinor > 0 ? (
        <p className="flex justify-between text-sm">
          <span className="text-ink-muted">{t('refunded')}</span>
          <Money minor={one.refundedMinor} currency={order.currency} className="font-medium" />
        </p>
      ) : null}
    </>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div className="rounded-control bg-sunken px-3 py-2 text-sm">
      <p className="text-mini text-ink-muted">{label}</p>
      <p className="wrap-anywhere whitespace-pre-line">{text}</p>
    </div>
  )
}
