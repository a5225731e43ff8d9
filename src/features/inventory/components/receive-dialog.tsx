'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { InventoryLocation, InventoryRow } from '../inventory-schema'
import { nameOf } from './stock-rows'

interface ReceiveDialogProps {
  readonly open: boolean
  readonly locations: readonly InventoryLocation[]
  readonly onClose: () => void
}

const AT_ONCE = 200

/** Takes in what is on its way, in whole or in part. */
export function ReceiveDialog({ open, locations, onClose }: ReceiveDialogProps) {
  const t = useTranslations('inventory.receive')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      title={t('title')}
      description={t('description')}
      size="lg"
    >
      {open ? <Incoming locations={locations} onDone={onClose} /> : null}
    </Dialog>
  )
}

function Incoming({ locations, onDone }: { locations: readonly InventoryLocation[]; onDone: () => void }) {
  const t = useTranslations('inventory.receive')
  const trpc = useTRPC()
  const list = useQuery(
    trpc.admin.inventory.list.queryOptions({ states: ['incoming'], limit: AT_ONCE }, { staleTime: 0 }),
  )
  const rows = list.data?.rows ?? []
  const at = locations.filter(({ id }) => rows.some((row) => incomingAt(row, id) > 0))
  const [chosen, setChosen] = useState<string | null>(null)
  const locationId = chosen ?? at[0]?.id
  if (list.isPending) return <Skeleton className="h-40" />
  if (!locationId) return <p className="py-6 text-center text-sm text-ink-muted">{t('nothing')}</p>
  return (
    <div className="grid gap-4">
      <Field label={t('at')}>
        <Select
          value={locationId}
          options={at.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </Field>
      <ReceiveForm
        key={locationId}
        locationId={locationId}
        rows={rows.filter((row) => incomingAt(row, locationId) > 0)}
        onDone={onDone}
      />
    </div>
  )
}

function ReceiveForm(props: { locationId: string; rows: readonly InventoryRow[]; onDone: () => void }) {
  const { locationId, rows, onDone } = props
  const t = useTranslations('inventory.receive')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [arrived, setArrived] = useState<Readonly<Record<string, number>>>({})
  const countOf = (row: InventoryRow) => arrived[row.variantId] ?? incomingAt(row, locationId)
  const lines = rows.flatMap((row) => {
    const quantity = countOf(row)
    return quantity > 0 ? [{ variantId: row.variantId, quantity }] : []
  })
  const receive = useMutation(
    trpc.admin.inventory.receive.mutationOptions({
      onSuccess: ({ pieces }) => {
        toast.success(t('done', { count: pieces }))
        onDone()
      },
      onError: (error) => toast.error(message(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
    }),
  )
  return (
    <>
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.variantId} className="flex items-center gap-3 rounded-control border px-3 py-2">
            <span className="grid min-w-0 flex-1">
              <span className="truncate text-sm font-medium">{nameOf(row)}</span>
              <span className="text-mini text-ink-muted">{t('expected', { count: incomingAt(row, locationId) })}</span>
            </span>
            <NumberField
              aria-label={t('quantity', { variant: nameOf(row) })}
              className="w-32"
              value={countOf(row)}
              min={0}
              max={incomingAt(row, locationId)}
              stepper
              onValueChange={(value) => setArrived({ ...arrived, [row.variantId]: value ?? 0 })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="primary"
        className="justify-self-end"
        loading={receive.isPending}
        disabled={lines.length === 0}
        onClick={() => receive.mutate({ locationId, lines })}
      >
        {t('action', { count: lines.reduce((sum, line) => sum + line.quantity, 0) })}
      </Button>
    </>
  )
}

function incomingAt(row: InventoryRow, locationId: string): number {
  return row.places.find((place) => place.locationId === locationId)?.incoming ?? 0
}
