'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import type { StockLocation } from '../inventory-schema'

interface LocationDialogProps {
  readonly editing: StockLocation | 'new' | null
  readonly onClose: () => void
}

/** Names a location, new or known. */
export function LocationDialog({ editing, onClose }: LocationDialogProps) {
  const t = useTranslations('inventory.locations')
  return (
    <Dialog
      open={editing !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={editing === 'new' ? t('add') : t('renameTitle')}
      size="sm"
    >
      {editing === null ? null : <LocationForm location={editing === 'new' ? null : editing} onDone={onClose} />}
    </Dialog>
  )
}

function LocationForm({ location, onDone }: { location: StockLocation | null; onDone: () => void }) {
  const t = useTranslations('inventory.locations')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [name, setName] = useState(location?.name ?? '')
  const options = {
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
  }
  const add = useMutation(trpc.admin.inventory.addLocation.mutationOptions(options))
  const rename = useMutation(trpc.admin.inventory.renameLocation.mutationOptions(options))
  const error = add.error ?? rename.error
  const taken = callFailure(error)?.domain?.code === 'already_taken'
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (location) rename.mutate({ id: location.id, name })
        else add.mutate({ name })
      }}
    >
      <Field label={t('name')} error={error ? (taken ? t('taken') : message(error)) : undefined}>
        <Input value={name} maxLength={80} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="justify-self-end"
        loading={add.isPending || rename.isPending}
        disabled={name.trim() === ''}
      >
        {t('save')}
      </Button>
    </form>
  )
}
