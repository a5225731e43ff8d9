'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { InventoryLocation, InventoryRow } from '../inventory-schema'
import { nameOf } from './stock-rows'

interface ReceiveDialogProps {
  readonly locations: readonly InventoryLocation[]
  readonly onClose: () => void
}

const AT_ONCE = 200

/** Takes in what is on its way to a location, in whole or in part. */
export function ReceiveDialog({ locations, onClose }: ReceiveDialogProps) {
  const t = useTranslations('inventory.receive')
  const trpc = useTRPC()
  const list = useQuery(
    trpc.admin.inventory.list.queryOptions({ states: ['incoming'], limit: AT_ONCE }, { staleTime: 0 }),
  )
  const expected = list.data?.rows ?? []
  const at = locations.filter(({ id }) => expected.some((row) => incomingAt(row, id) > 0))
  const [chosen, setChosen] = useState<string | null>(null)
  const locationId = chosen ?? at[0]?.id ?? null
  const rows = locationId ? expected.filter((row) => incomingAt(row, locationId) > 0) : []
  const [arrived, setArrived] = useState<Readonly<Record<string, number>>>({})
  const countOf = (row: InventoryRow) => arrived[row.variantId] ?? incomingAt(row, locationId)
  const lines = rows
    .map((row) => ({ variantId: row.variantId, quantity: countOf(row) }))
    .filter(({ quantity }) => quantity > 0)
  const { receive, problem } = useReceive()
  return (
    <FormDialog
      title={t('title')}
      description={t('description')}
      size="lg"
      submitLabel={t('action', { count: lines.reduce((sum, line) => sum + line.quantity, 0) })}
      disabled={lines.length === 0}
      error={problem}
      onSubmit={async () => (locationId ? receive({ locationId, lines }) : false)}
      onClose={onClose}
    >
      {list.isPending ? <Skeleton className="h-40" /> : null}
      {list.data && !locationId ? <p className="py-6 text-center text-sm text-ink-muted">{t('nothing')}</p> : null}
      {locationId ? (
        <>
          <Field label={t('at')}>
            <Select
              value={locationId}
              options={at.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => {
                setChosen(event.target.value)
                setArrived({})
              }}
            />
          </Field>
          <ul className="grid gap-2">
            {rows.map((row) => (
              <ExpectedRow
                key={row.variantId}
                row={row}
                expected={incomingAt(row, locationId)}
                value={countOf(row)}
                onChange={(value) => setArrived({ ...arrived, [row.variantId]: value })}
              />
            ))}
          </ul>
        </>
      ) : null}
    </FormDialog>
  )
}

interface ExpectedRowProps {
  readonly row: InventoryRow
  readonly expected: number
  readonly value: number
  readonly onChange: (value: number) => void
}

function ExpectedRow({ row, expected, value, onChange }: ExpectedRowProps) {
  const t = useTranslations('inventory.receive')
  return (
    <li className="flex items-center gap-3 rounded-control border px-3 py-2">
      <span className="grid min-w-0 flex-1">
        <span className="truncate text-sm font-medium">{nameOf(row)}</span>
        <span className="text-mini text-ink-muted">{t('expected', { count: expected })}</span>
      </span>
      <NumberField
        aria-label={t('quantity', { variant: nameOf(row) })}
        className="w-32"
        value={value}
        min={0}
        max={expected}
        stepper
        onValueChange={(next) => onChange(next ?? 0)}
      />
    </li>
  )
}

function useReceive() {
  const t = useTranslations('inventory.receive')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const { mutateAsync, error } = useMutation(
    trpc.admin.inventory.receive.mutationOptions({
      onSuccess: ({ pieces }) => void toast.success(t('done', { count: pieces })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
    }),
  )
  return { receive: mutateAsync, problem: error && message(error) }
}

function incomingAt(row: InventoryRow, locationId: string | null): number {
  return row.places.find((place) => place.locationId === locationId)?.incoming ?? 0
}
