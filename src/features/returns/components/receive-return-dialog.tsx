'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LineThumb } from '@/features/orders/components/line-thumb'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import type { OrderReturn } from '../returns-schema'

interface Came {
  readonly receivedQuantity: number
  readonly restock: boolean
}

/** Takes in what came back: how many of each, and whether they can be sold again. */
export function ReceiveReturnDialog({ one, onClose }: { one: OrderReturn; onClose: () => void }) {
  const t = useTranslations('returns.receive')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const [came, setCame] = useState<Readonly<Record<string, Came>>>(() =>
    Object.fromEntries(
      one.lines.map(({ orderLineId, quantity, reason }) => {
        const isSound = reason !== 'damaged' && reason !== 'defective'
        return [orderLineId, { receivedQuantity: quantity, restock: isSound }]
      }),
    ),
  )
  const { data: places } = useQuery(trpc.admin.inventory.locations.queryOptions({}))
  const shelves = places?.locations.filter(({ active }) => active) ?? []
  const [locationId, setLocationId] = useState<string | null>(null)
  const isShelved = Object.values(came).some((line) => line.restock && line.receivedQuantity > 0)
  const receive = useMutation(trpc.admin.returns.receive.mutationOptions())
  const count = Object.values(came).reduce((sum, line) => sum + line.receivedQuantity, 0)
  async function submit() {
    const lines = Object.entries(came).map(([orderLineId, line]) => ({ orderLineId, ...line }))
    await receive.mutateAsync({ id: one.id, lines, ...(locationId ? { locationId } : {}) })
    await refresh()
    toast.success(t('done'))
  }
  return (
    <FormDialog
      size="lg"
      title={t('title', { number: one.number })}
      description={t('text')}
      submitLabel={t('submit', { count })}
      disabled={count === 0}
      error={receive.error && errorMessage(receive.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ul className="grid divide-y rounded-card border">
        {one.lines.map((line) => (
          <ReceivedLine
            key={line.orderLineId}
            line={line}
            came={came[line.orderLineId] ?? { receivedQuantity: 0, restock: false }}
            onChange={(next) => setCame({ ...came, [line.orderLineId]: next })}
          />
        ))}
      </ul>
      {isShelved && shelves.length > 1 ? (
        <Field label={t('at')}>
          <Select
            value={locationId ?? shelves[0]?.id}
            onChange={(event) => setLocationId(event.target.value)}
            options={shelves.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      ) : null}
    </FormDialog>
  )
}

interface ReceivedLineProps {
  readonly line: OrderReturn['lines'][number]
  readonly came: Came
  readonly onChange: (came: Came) => void
}

function ReceivedLine({ line, came, onChange }: ReceivedLineProps) {
  const t = useTranslations('returns')
  return (
    <li className="flex flex-wrap items-center gap-3 p-3">
      <LineThumb line={line} />
      <span className="grid min-w-32 flex-1">
        <span className="text-sm font-medium wrap-anywhere">{line.title}</span>
        <span className="text-mini text-ink-muted">
          {[line.variantTitle, t(`reason.${line.reason}`)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="flex items-center gap-2">
        <NumberField
          stepper
          value={came.receivedQuantity}
          min={0}
          max={line.quantity}
          onValueChange={(next) => onChange({ ...came, receivedQuantity: next ?? 0 })}
          aria-label={t('receive.quantity', { title: line.title })}
        />
        <span className="numeric w-12 text-mini text-ink-muted">{t('receive.of', { count: line.quantity })}</span>
      </span>
      <Checkbox
        label={t('receive.restock')}
        checked={came.restock}
        disabled={came.receivedQuantity === 0}
        onChange={(event) => onChange({ ...came, restock: event.target.checked })}
      />
    </li>
  )
}
