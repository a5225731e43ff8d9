'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { toast } from '@/ui/toast'
import type { AdminOrder } from '../orders-schema'
import { useOrderRefresh } from './use-order-refresh'

/** Says that the money is there; the amount stands on the button. */
export function MarkPaidDialog(props: { order: AdminOrder; open: boolean; onClose: () => void }) {
  const { order, open, onClose } = props
  const t = useTranslations('orders.paidDialog')
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const [reference, setReference] = useState('')
  const amount = formatMoney(order.totals.totalMinor, order.currency, useLocale())
  const mark = useMutation(trpc.admin.payments.markPaid.mutationOptions())
  async function confirm() {
    try {
      await mark.mutateAsync({ id: order.id, ...(reference.trim() ? { reference: reference.trim() } : {}) })
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
      open={open}
      onOpenChange={(next) => !next && onClose()}
      tone="primary"
      title={t('title', { name: order.name })}
      description={t('text', { amount })}
      confirmLabel={t('submit', { amount })}
      onConfirm={confirm}
    >
      <Field label={t('reference')} hint={t('referenceHint')} optional>
        <Input value={reference} maxLength={200} onChange={(event) => setReference(event.target.value)} />
      </Field>
    </ConfirmDialog>
  )
}
