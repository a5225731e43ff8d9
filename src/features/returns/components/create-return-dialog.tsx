'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LineThumb } from '@/features/orders/components/line-thumb'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import { RETURN_REASONS, type ReturnableLine, type ReturnReason } from '../returns-schema'

interface Wanted {
  readonly quantity: number
  readonly reason: ReturnReason
}
const NONE: Wanted = { quantity: 0, reason: 'unwanted' }

/** Staff agrees to take goods back: approved from the start. */
export function CreateReturnDialog({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const t = useTranslations('returns.create')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const returns = useQuery(trpc.admin.returns.ofOrder.queryOptions({ orderId: order.id }))
  const [wanted, setWanted] = useState<Readonly<Record<string, Wanted>>>({})
  const [answer, setAnswer] = useState('')
  const create = useMutation(trpc.admin.returns.create.mutationOptions())
  const lines = Object.entries(wanted).flatMap(([orderLineId, line]) =>
    line.quantity > 0 ? [{ orderLineId, ...line }] : [],
  )
  const count = lines.reduce((sum, line) => sum + line.quantity, 0)
  async function submit() {
    await create.mutateAsync({ orderId: order.id, lines, answer })
    await refresh()
    toast.success(t('done'))
  }
  const error = create.error ?? returns.error
  return (
    <FormDialog
      size="lg"
      title={t('title')}
      description={t('text')}
      submitLabel={t('submit', { count })}
      disabled={count === 0}
      error={error && errorMessage(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      {returns.data ? null : <Skeleton className="h-24" />}
      {returns.data?.returnable.length === 0 ? <p className="text-sm text-ink-muted">{t('nothing')}</p> : null}
      {returns.data && returns.data.returnable.length > 0 ? (
        <ul className="grid divide-y rounded-card border">
          {returns.data.returnable.map((line) => (
            <WantedLine
              key={line.orderLineId}
              line={line}
              wanted={wanted[line.orderLineId] ?? NONE}
              onChange={(next) => setWanted({ ...wanted, [line.orderLineId]: next })}
            />
          ))}
        </ul>
      ) : null}
      <Field label={t('answer')} hint={t('answerHint')} optional>
        <Textarea rows={3} value={answer} maxLength={2000} onChange={(event) => setAnswer(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

interface WantedLineProps {
  readonly line: ReturnableLine
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

function WantedLine({ line, wanted, onChange }: WantedLineProps) {
  const t = useTranslations('returns')
  return (
    <li className="flex flex-wrap items-center gap-3 p-3">
      <LineThumb line={line} />
      <span className="grid min-w-32 flex-1">
        <span className="text-sm font-medium wrap-anywhere">{line.title}</span>
        {line.variantTitle ? <span className="text-mini text-ink-muted">{line.variantTitle}</span> : null}
      </span>
      {wanted.quantity > 0 ? (
        <Select
          className="w-44"
          aria-label={t('create.reason', { title: line.title })}
          value={wanted.reason}
          onChange={(event) => onChange({ ...wanted, reason: event.target.value as ReturnReason })}
          options={RETURN_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      ) : null}
      <span className="flex items-center gap-2">
        <NumberField
          stepper
          value={wanted.quantity}
          min={0}
          max={line.left}
          onValueChange={(next) => onChange({ ...wanted, quantity: next ?? 0 })}
          aria-label={t('create.quantity', { title: line.title })}
        />
        <span className="numeric w-12 text-mini text-ink-muted">{t('receive.of', { count: line.left })}</span>
      </span>
    </li>
  )
}
