'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoneyLeft } from '@/features/refunds/components/use-money-left'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import { type AdminOrder, STAFF_CANCEL_REASONS } from '../orders-schema'

type Reason = (typeof STAFF_CANCEL_REASONS)[number]

/** Cancels, naming what follows: mail, restock, money owed. */
export function CancelOrderDialog({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const t = useTranslations('orders.cancelDialog')
  const reasons = useTranslations('orders.cancelReasons')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const [reason, setReason] = useState<Reason>('customer')
  const [restock, setRestock] = useState(true)
  const [note, setNote] = useState('')
  const [refund, setRefund] = useState(true)
  const left = useMoneyLeft(order.id)
  const amount = formatMoney(left, order.currency, useLocale())
  const unsent = order.lines.reduce((sum, line) => sum + line.unsentQuantity, 0)
  const cancel = useMutation(trpc.admin.orders.cancel.mutationOptions())
  const cancelAndRefund = useMutation(trpc.admin.refunds.cancelOrder.mutationOptions())
  async function confirm() {
    try {
      const input = { id: order.id, reason, restock, note: note.trim() }
      if (left > 0 && refund) await cancelAndRefund.mutateAsync({ ...input, expectedAmountMinor: left })
      else await cancel.mutateAsync(input)
      await refresh()
      toast.success(t('done'))
      return true
    } catch (error) {
      toast.error(errorMessage(error))
      return false
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: order.name })}
      description={t('text')}
      confirmLabel={left > 0 && refund ? t('submitRefund', { amount }) : t('submit')}
      cancelLabel={t('keep')}
      onConfirm={confirm}
    >
      <div className="grid gap-4">
        <Field label={t('reason')}>
          <Select
            value={reason}
            onChange={(event) => setReason(event.target.value as Reason)}
            options={STAFF_CANCEL_REASONS.map((value) => ({ value, label: reasons(value) }))}
          />
        </Field>
        {unsent > 0 ? (
          <Checkbox
            label={t('restock')}
            description={t('restockText', { count: unsent })}
            checked={restock}
            onChange={(event) => setRestock(event.target.checked)}
          />
        ) : null}
        {left > 0 ? (
          <Checkbox
            label={t('refund', { amount })}
            description={t('refundText')}
            checked={refund}
            onChange={(event) => setRefund(event.target.checked)}
          />
        ) : null}
        <Field label={t('note')} hint={t('noteHint')} optional>
          <Textarea rows={2} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </ConfirmDialog>
  )
}
