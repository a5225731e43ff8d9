'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { PasswordInput } from '@/ui/password-input'
import { toast } from '@/ui/toast'
import type { Member } from '../access-schema'

/** Gives the store away: asks for the owner's password. */
export function TransferDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const t = useTranslations('access.staff')
  const eye = useTranslations('identity')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [password, setPassword] = useState('')
  const { name, userId } = member
  const transfer = useMutation(
    trpc.admin.identity.transferOwnership.mutationOptions({
      onSuccess: async () => {
        toast.success(t('transferred', { name }))
        await queries.invalidateQueries()
      },
    }),
  )
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('transferTitle', { name })}
      description={t('transferText', { name })}
      confirmLabel={t('transferAction', { name })}
      onConfirm={async () => {
        await transfer.mutateAsync({ userId, password })
      }}
    >
      <Field label={t('transferPassword')} error={transfer.error ? errorMessage(transfer.error) : undefined}>
        <PasswordInput
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          showLabel={eye('showPassword')}
          hideLabel={eye('hidePassword')}
        />
      </Field>
    </ConfirmDialog>
  )
}
