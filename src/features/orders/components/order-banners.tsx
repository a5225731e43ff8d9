'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefundDialog } from '@/features/refunds/components/refund-dialog'
import { formatMoney, sumMinor } from '@/lib/money'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { type AdminOrder, CANCEL_REASONS } from '../orders-schema'

/** What about this order is out of the ordinary, and what to do about it. */
export function OrderBanners({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders.order')
  const reasons = useTranslations('orders.reasons')
  const format = useFormatter()
  const reason = CANCEL_REASONS.find((one) => one === order.cancelReason)
  if (order.status === 'draft') {
    return (
      <Alert tone="info" title={t('draftTitle')} className="mb-4">
        {t('draftText')}
      </Alert>
    )
  }
  if (order.refundDue) return <RefundBanner order={order} />
  if (order.status === 'cancelled') {
    return (
      <Alert tone="info" title={t('cancelledTitle')} className="mb-4">
        {t('cancelledText', { reason: reasons(reason ?? 'other') })}
      </Alert>
    )
  }
  if (order.status !== 'pending' || !order.heldUntil) return null
  return (
    <Alert tone="info" title={t('heldTitle')} className="mb-4">
      {t('held', { when: format.dateTime(new Date(order.heldUntil), { timeStyle: 'short', dateStyle: 'medium' }) })}
    </Alert>
  )
}

function RefundBanner({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders')
  const [open, setOpen] = useState(false)
  const left = sumMinor(
    order.payments.map((one) => (one.state === 'succeeded' ? one.amountMinor - one.refundedMinor : 0)),
  )
  const amount = formatMoney(left, order.currency, useLocale())
  return (
    <Alert
      tone="warn"
      title={t('order.refundTitle')}
      className="mb-4"
      actions={
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('order.refund')}
        </Button>
      }
    >
      {t('order.refundText', { amount })}
      {open ? <RefundDialog order={order} startWithAll onClose={() => setOpen(false)} /> : null}
    </Alert>
  )
}
