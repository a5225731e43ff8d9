'use client'

import { useMutation } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoney, sumMinor } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { toast } from '@/ui/toast'
import { type AdminOrder, CANCEL_REASONS } from '../orders-schema'
import { useOrderRefresh } from './use-order-refresh'

/** What about this order is out of the ordinary, and what to do about it. */
export function OrderBanners({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders.order')
  const reasons = useTranslations('orders.reasons')
  const format = useFormatter()
  const reason = CANCEL_REASONS.find((one) => one === order.cancelReason)
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
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const left = sumMinor(
    order.payments.map((one) => (one.state === 'succeeded' ? one.amountMinor - one.refundedMinor : 0)),
  )
  const amount = formatMoney(left, order.currency, useLocale())
  const mark = useMutation(trpc.admin.payments.refundRemainder.mutationOptions())
  return (
    <Alert
      tone="warn"
      title={t('order.refundTitle')}
      className="mb-4"
      actions={
        <ConfirmDialog
          tone="primary"
          trigger={<Button size="sm">{t('order.markRefunded')}</Button>}
          title={t('refundedDialog.title')}
          description={t('refundedDialog.text', { amount })}
          confirmLabel={t('refundedDialog.submit', { amount })}
          onConfirm={async () => {
            try {
              await mark.mutateAsync({ id: order.id })
              await refresh()
              toast.success(t('refundedDialog.done'))
              return true
            } catch (error) {
              toast.error(errorMessage(error))
              return false
            }
          }}
        />
      }
    >
      {t('order.refundText', { amount })}
    </Alert>
  )
}
