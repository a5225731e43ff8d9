'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { FormDialog } from '@/ui/form-dialog'
import { NumberField } from '@/ui/number-field'
import { toast } from '@/ui/toast'
import type { AdminOrder, OrderLine } from '../orders-schema'
import { LineThumb } from './line-thumb'
import { isTrackingLink, NO_TRACKING, TrackingFields } from './tracking-fields'
import { useOrderRefresh } from './use-order-refresh'

/** Packs a parcel: which pieces, which carrier. Starts with everything that is left to send. */
export function FulfilOrderDialog({ order, onClose }: { order: AdminOrder; onClose: () => void }) {
  const t = useTranslations('orders.fulfilDialog')
  const errors = useTranslations('errors.domain')
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const open = order.lines.filter((line) => line.unsentQuantity > 0)
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(open.map((line) => [line.id, line.unsentQuantity])),
  )
  const [tracking, setTracking] = useState(NO_TRACKING)
  const [notify, setNotify] = useState(true)
  const [badLink, setBadLink] = useState(false)
  const fulfil = useMutation(trpc.admin.fulfilment.fulfil.mutationOptions())
  const count = open.reduce((sum, line) => sum + (pieces[line.id] ?? 0), 0)

  async function send() {
    setBadLink(!isTrackingLink(tracking.trackingUrl))
    if (!isTrackingLink(tracking.trackingUrl)) return false
    const lines = open.flatMap(({ id }) => (pieces[id] ? [{ orderLineId: id, quantity: pieces[id] }] : []))
    const { number } = await fulfil.mutateAsync({ orderId: order.id, lines, notify, ...tracking })
    await refresh()
    toast.success(t('done', { number }))
    return true
  }

  return (
    <FormDialog
      size="lg"
      title={t('title')}
      description={t('description')}
      submitLabel={t('submit', { count })}
      disabled={count === 0}
      error={fulfil.error && errorMessage(fulfil.error)}
      onSubmit={send}
      onClose={onClose}
    >
      <ul className="grid divide-y rounded-card border">
        {open.map((line) => (
          <PackedLine
            key={line.id}
            line={line}
            value={pieces[line.id] ?? 0}
            onChange={(value) => setPieces({ ...pieces, [line.id]: value })}
          />
        ))}
      </ul>
      <TrackingFields value={tracking} onChange={setTracking} urlError={badLink ? errors('invalid') : undefined} />
      <Checkbox
        label={t('notify')}
        description={t('notifyText', { email: order.email })}
        checked={notify}
        onChange={(event) => setNotify(event.target.checked)}
      />
    </FormDialog>
  )
}

function PackedLine(props: { line: OrderLine; value: number; onChange: (value: number) => void }) {
  const { line, value, onChange } = props
  const t = useTranslations('orders.fulfilDialog')
  const left = line.unsentQuantity
  return (
    <li className="flex flex-wrap items-center gap-3 p-3">
      <LineThumb line={line} />
      <span className="grid min-w-32 flex-1">
        <span className="text-sm font-medium wrap-anywhere">{line.title}</span>
        {line.variantTitle ? <span className="text-mini text-ink-muted">{line.variantTitle}</span> : null}
      </span>
      <span className="flex items-center gap-2">
        <NumberField
          stepper
          value={value}
          min={0}
          max={left}
          onValueChange={(next) => onChange(next ?? 0)}
          aria-label={t('quantity', { title: line.title })}
        />
        <span className="numeric w-12 text-mini text-ink-muted">{t('of', { count: left })}</span>
      </span>
    </li>
  )
}
