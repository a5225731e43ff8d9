'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import type { InventoryLocation, InventoryRow } from '../inventory-schema'
import { isCounted, nameOf } from './stock-rows'
import { VariantPicker } from './variant-picker'

interface TransferDialogProps {
  readonly locations: readonly InventoryLocation[]
  readonly onClose: () => void
}

interface Line {
  readonly level: InventoryRow
  readonly quantity: number
}

/** Sends pieces from one location to another. */
export function TransferDialog({ locations, onClose }: TransferDialogProps) {
  const t = useTranslations('inventory.transfer')
  const [fromId, setFromId] = useState(locations[0]?.id ?? '')
  const [toId, setToId] = useState(locations[1]?.id ?? '')
  const [arrived, setArrived] = useState(false)
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([])
  const { transfer, problem } = useTransfer()
  const freeAt = (level: InventoryRow) => {
    const place = level.places.find((one) => one.locationId === fromId)
    return Math.max(0, (place?.onHand ?? 0) - (place?.reserved ?? 0))
  }
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  const tooMany = lines.some((line) => line.quantity > freeAt(line.level))
  const options = locations.map(({ id, name }) => ({ value: id, label: name }))
  const replace = (at: Line, quantity: number) =>
    setLines(lines.map((line) => (line === at ? { ...line, quantity } : line)))

  return (
    <FormDialog
      title={t('title')}
      description={t('description')}
      size="lg"
      submitLabel={t(arrived ? 'moveNow' : 'send', { count: pieces })}
      disabled={lines.length === 0 || fromId === toId || tooMany}
      error={problem}
      onSubmit={() => transfer({ fromId, toId, arrived, note, lines })}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('from')}>
          <Select value={fromId} options={options} onChange={(event) => setFromId(event.target.value)} />
        </Field>
        <Field label={t('to')} error={fromId === toId ? t('same') : undefined}>
          <Select value={toId} options={options} onChange={(event) => setToId(event.target.value)} />
        </Field>
      </div>
      <ul className="grid gap-2">
        {lines.map((line) => (
          <li key={line.level.variantId} className="flex items-center gap-3 rounded-control border px-3 py-2">
            <span className="grid min-w-0 flex-1">
              <span className="truncate text-sm font-medium">{nameOf(line.level)}</span>
              <span
                className={
                  line.quantity > freeAt(line.level) ? 'text-mini text-danger-ink' : 'text-mini text-ink-muted'
                }
              >
                {t('free', { count: freeAt(line.level) })}
              </span>
            </span>
            <NumberField
              aria-label={t('quantity', { variant: nameOf(line.level) })}
              className="w-32"
              value={line.quantity}
              min={1}
              max={10_000_000}
              stepper
              onValueChange={(value) => replace(line, value ?? 1)}
            />
            <IconButton
              variant="ghost"
              size="sm"
              label={t('remove', { variant: nameOf(line.level) })}
              icon={<X />}
              onClick={() => setLines(lines.filter((one) => one !== line))}
            />
          </li>
        ))}
      </ul>
      <VariantPicker
        label={t('add')}
        placeholder={t('add')}
        without={new Set(lines.map((line) => line.level.variantId))}
        accepts={(level) => isCounted(level) && freeAt(level) > 0}
        describe={(level) => t('free', { count: freeAt(level) })}
        onPick={(level) => setLines([...lines, { level, quantity: 1 }])}
      />
      <Checkbox
        label={t('arrived')}
        description={t('arrivedHint')}
        checked={arrived}
        onChange={(event) => setArrived(event.target.checked)}
      />
      <Field label={t('note')}>
        <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

function useTransfer() {
  const t = useTranslations('inventory.transfer')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const { mutateAsync, error } = useMutation(
    trpc.admin.inventory.transfer.mutationOptions({
      onSuccess: ({ pieces }) => void toast.success(t('done', { count: pieces })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
    }),
  )
  return {
    problem: error && message(error),
    transfer: (form: { fromId: string; toId: string; arrived: boolean; note: string; lines: readonly Line[] }) =>
      mutateAsync({
        fromId: form.fromId,
        toId: form.toId,
        arrived: form.arrived,
        lines: form.lines.map(({ level, quantity }) => ({ variantId: level.variantId, quantity })),
        ...(form.note.trim() ? { note: form.note.trim() } : {}),
      }),
  }
}
