'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import type { StockLocation } from '../inventory-schema'

interface LocationDialogProps {
  /** Null: a new one. */
  readonly location: StockLocation | null
  readonly onClose: () => void
}

/** Names a location, new or known. */
export function LocationDialog({ location, onClose }: LocationDialogProps) {
  const t = useTranslations('inventory.locations')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [name, setName] = useState(location?.name ?? '')
  const options = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
  }
  const add = useMutation(trpc.admin.inventory.addLocation.mutationOptions(options))
  const rename = useMutation(trpc.admin.inventory.renameLocation.mutationOptions(options))
  const error = add.error ?? rename.error
  const taken = callFailure(error)?.domain?.code === 'already_taken'
  return (
    <FormDialog
      title={location ? t('renameTitle') : t('add')}
      size="sm"
      submitLabel={t('save')}
      disabled={name.trim() === ''}
      onSubmit={() => (location ? rename.mutateAsync({ id: location.id, name }) : add.mutateAsync({ name }))}
      onClose={onClose}
    >
      <Field label={t('name')} error={error ? (taken ? t('taken') : message(error)) : undefined}>
        <Input value={name} maxLength={80} required onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
