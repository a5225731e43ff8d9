'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { Switch } from '@/ui/switch'
import { toast } from '@/ui/toast'
import type { CustomerGroup } from '../groups-schema'

interface GroupDialogProps {
  /** Null: a new one. */
  readonly group: CustomerGroup | null
  readonly onClose: () => void
}

/** Names a group of customers, and says whether it pays tax. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const t = useTranslations('customers.groups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [name, setName] = useState(group?.name ?? '')
  const [taxExempt, setTaxExempt] = useState(group?.taxExempt ?? false)
  const [isTried, setTried] = useState(false)
  const save = useMutation(
    trpc.admin.customers.saveGroup.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() })
      },
    }),
  )
  const isMissing = name.trim() === ''
  const isNameTaken = save.error ? callFailure(save.error)?.domain?.field === 'name' : false
  async function submit() {
    setTried(true)
    if (isMissing) return false
    return save.mutateAsync({ ...(group ? { id: group.id } : {}), name, taxExempt })
  }
  return (
    <FormDialog
      title={group ? t('renameTitle', { name: group.name }) : t('new')}
      size="sm"
      submitLabel={t(group ? 'save' : 'create')}
      error={save.error && !isNameTaken ? errorMessage(save.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('name')}
        error={isTried && isMissing ? t('nameMissing') : isNameTaken ? errorMessage(save.error) : null}
        required
      >
        <Input
          value={name}
          maxLength={80}
          onChange={(event) => {
            save.reset()
            setName(event.target.value)
          }}
        />
      </Field>
      <Switch
        label={t('taxExempt')}
        description={t('taxExemptText')}
        checked={taxExempt}
        onCheckedChange={setTaxExempt}
      />
    </FormDialog>
  )
}
