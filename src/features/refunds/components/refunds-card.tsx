'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DateTime } from '@/ui/date-time'
import { Money } from '@/ui/money'
import { StatusBadge } from '@/ui/status-badge'
import { toast } from '@/ui/toast'
import type { Refund } from '../refunds-schema'
import { useRefundRefresh } from './use-refund-refresh'

const LOOKS = {
  pending: { tone: 'info', progress: 'running' },
  succeeded: { tone: 'ok', progress: 'done' },
  failed: { tone: 'danger', progress: 'none' },
} as const

/** The money that was given back of an order, newest first; nothing where there was none. */
export function RefundsCard({ order }: { readonly order: AdminOrder }) {
  const t = useTranslations('refunds')
  const trpc = useTRPC()
  const query = useQuery(trpc.admin.refunds.ofOrder.queryOptions({ orderId: order.id }))
  const refunds = query.data?.refunds ?? []
  if (refunds.length === 0) return null
  return (
    <Card>
      <CardHeader title={t('title')} description={t('count', { count: refunds.length })} />
      <CardSection className="py-0">
        <ul className="divide-y">
          {refunds.map((refund) => (
            <RefundRow key={refund.id} refund={refund} order={order} />
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

function RefundRow({ refund, order }: { refund: Refund; order: AdminOrder }) {
  const t = useTranslations('refunds')
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const pieces = refund.lines.filter((line) => line.quantity > 0)
  return (
    <li className="grid gap-2 py-3.5 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="grid min-w-0 gap-0.5">
          <span className="font-medium">{t(`reason.${refund.reason}`)}</span>
          <span className="text-mini text-ink-muted">
            {refund.actorName}, <DateTime at={refund.createdAt} />
          </span>
        </span>
        <span className="flex items-center gap-3">
          <StatusBadge {...LOOKS[refund.state]}>
            {t(
              refund.state === 'succeeded' && refund.provider === 'manual' ? 'state.by_hand' : `state.${refund.state}`,
            )}
          </StatusBadge>
          <Money minor={refund.amountMinor} currency={refund.currency} className="font-medium" />
        </span>
      </div>
      {pieces.length > 0 || refund.shippingMinor > 0 ? (
        <ul className="grid gap-0.5 text-mini text-ink-muted">
          {pieces.map((line) => (
            <li key={line.orderLineId} className="flex justify-between gap-4">
              <span className="wrap-anywhere">
                {line.quantity} × {titles.get(line.orderLineId)}
              </span>
              <Money minor={line.amountMinor} currency={refund.currency} />
            </li>
          ))}
          {refund.shippingMinor > 0 ? (
            <li className="flex justify-between gap-4">
              <span>{t('shipping')}</span>
              <Money minor={refund.shippingMinor} currency={refund.currency} />
            </li>
          ) : null}
        </ul>
      ) : null}
      {refund.note ? (
        <p className="rounded-control bg-sunken px-3 py-2 wrap-anywhere whitespace-pre-line">{refund.note}</p>
      ) : null}
      {refund.state === 'failed' ? <Failure refund={refund} /> : null}
    </li>
  )
}

function Failure({ refund }: { refund: Refund }) {
  const t = useTranslations('refunds')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const retry = useMutation(trpc.admin.refunds.retry.mutationOptions())
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-control bg-danger-soft px-3 py-2 text-mini text-danger-ink">
      <span>{t('failed', { code: refund.failureCode ?? 'unknown' })}</span>
      {refund.canRetry ? (
        <ConfirmDialog
          tone="primary"
          trigger={<Button size="sm">{t('retry')}</Button>}
          title={t('retryTitle')}
          description={t('retryText')}
          confirmLabel={t('retry')}
          onConfirm={async () => {
            try {
              await retry.mutateAsync({ id: refund.id })
              await refresh()
              toast.success(t('retried'))
              return true
            } catch (error) {
              toast.error(errorMessage(error))
              return false
            }
          }}
        />
      ) : (
        <span>{t('wasRetried')}</span>
      )}
    </div>
  )
}
