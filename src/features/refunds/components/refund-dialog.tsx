'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { Switch } from '@/ui/switch'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import { type RefundableRest, refundableRest } from '../engine/quote-refund'
import { type OrderRefunds, STAFF_REFUND_REASONS } from '../refunds-schema'
import { draftRefund, type RefundDraft } from './refund-draft'
import { RefundLines } from './refund-lines'
import { RefundSums } from './refund-sums'
import { useRefundRefresh } from './use-refund-refresh'

export interface RefundDialogProps {
  readonly order: AdminOrder
  readonly onClose: () => void
  /** Begins with all that is left. */
  readonly startWithAll?: boolean
  /** The return that is paid for: its pieces are given, and they went where they go when it was received. */
  readonly forReturn?: {
    readonly id: string
    readonly number: number
    readonly pieces: Readonly<Record<string, number>>
  }
}

/** Gives money back: of which pieces, of shipping, or as agreed. What it comes to stands on the button. */
export function RefundDialog(props: RefundDialogProps) {
  const t = useTranslations('refunds.dialog')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const refunds = useQuery(trpc.admin.refunds.ofOrder.queryOptions({ orderId: props.order.id }))
  if (refunds.data) return <RefundForm {...props} refunds={refunds.data} />
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} size="lg" title={t('title')}>
      {refunds.error ? <Alert tone="danger">{errorMessage(refunds.error)}</Alert> : <Skeleton className="h-48" />}
    </Dialog>
  )
}

type Reason = (typeof STAFF_REFUND_REASONS)[number]

function RefundForm({
  order,
  refunds,
  forReturn,
  startWithAll = false,
  onClose,
}: RefundDialogProps & { refunds: OrderRefunds }) {
  const t = useTranslations('refunds')
  const locale = useLocale()
  const errorMessage = useErrorMessage()
  const rest = refundableRest(refunds.order, refunds.earlier)
  const [draft, setDraft] = useState<RefundDraft>({
    pieces: forReturn?.pieces ?? (startWithAll ? allOf(rest) : {}),
    shippingMinor: startWithAll ? rest.shippingMinor : 0,
    amountMinor: null,
  })
  const [reason, setReason] = useState<Reason>(startWithAll ? 'cancellation' : 'goodwill')
  const [note, setNote] = useState('')
  const [restock, setRestock] = useState(true)
  const drafted = draftRefund(refunds, draft)
  const shelved = drafted.lines.reduce(
    (sum, line) => sum + Math.min(line.quantity, refunds.restockable[line.orderLineId] ?? 0),
    0,
  )
  const amount = formatMoney(Math.max(0, drafted.amountMinor), refunds.currency, locale)
  const { submit, error } = useRefund({ order, forReturn })
  const { lines, adjustmentMinor, amountMinor } = drafted
  const asked = { lines, adjustmentMinor, shippingMinor: draft.shippingMinor, expectedAmountMinor: amountMinor, note }
  return (
    <FormDialog
      size="lg"
      tone="danger"
      title={forReturn ? t('dialog.returnTitle', { number: forReturn.number }) : t('dialog.title')}
      description={t('dialog.description', { left: formatMoney(rest.leftMinor, refunds.currency, locale) })}
      submitLabel={t('dialog.submit', { amount })}
      aside={
        drafted.quote.status === 'ok' ? (
          <p className="text-mini text-ink-muted" aria-live="polite">
            {t('dialog.final', { amount, name: order.name })}
          </p>
        ) : null
      }
      disabled={drafted.quote.status !== 'ok'}
      error={error && errorMessage(error)}
      onSubmit={() => submit({ ...asked, reason, restock: restock && shelved > 0 }, amount)}
      onClose={onClose}
    >
      <RefundLines order={order} rest={rest} draft={draft} onChange={setDraft} />
      {shelved > 0 && !forReturn ? (
        <Switch
          label={t('dialog.restock')}
          description={t('dialog.restockText', { count: shelved })}
          checked={restock}
          onCheckedChange={setRestock}
        />
      ) : null}
      <RefundSums currency={refunds.currency} rest={rest} draft={draft} drafted={drafted} onChange={setDraft} />
      <div className="grid gap-4 sm:grid-cols-2">
        {forReturn ? null : (
          <Field label={t('dialog.reason')}>
            <Select
              value={reason}
              onChange={(event) => setReason(event.target.value as Reason)}
              options={STAFF_REFUND_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            />
          </Field>
        )}
        <Field label={t('dialog.note')} hint={t('dialog.noteHint')} optional>
          <Textarea rows={1} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </FormDialog>
  )
}

function allOf(rest: RefundableRest): Record<string, number> {
  return Object.fromEntries(rest.lines.map((line) => [line.orderLineId, line.quantity]))
}

interface AskedRefund {
  readonly lines: { orderLineId: string; quantity: number }[]
  readonly shippingMinor: number
  readonly adjustmentMinor: number
  readonly expectedAmountMinor: number
  readonly note: string
  readonly reason: Reason
  readonly restock: boolean
}

function useRefund({ order, forReturn }: Pick<RefundDialogProps, 'order' | 'forReturn'>) {
  const t = useTranslations('refunds.dialog')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const request = useMutation(trpc.admin.refunds.request.mutationOptions())
  const ofReturn = useMutation(trpc.admin.returns.refund.mutationOptions())
  async function submit(asked: AskedRefund, amount: string) {
    const { reason, restock, ...rest } = asked
    try {
      if (forReturn) await ofReturn.mutateAsync({ ...rest, id: forReturn.id })
      else await request.mutateAsync({ ...asked, orderId: order.id })
    } finally {
      // Also where it was refused: what is left may have changed.
      await refresh()
    }
    toast.success(t('done', { amount }))
  }
  return { submit, error: request.error ?? ofReturn.error }
}
