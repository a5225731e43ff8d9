'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { toast } from '@/ui/toast'
import { GIVEN_ROLES, type GivenRole } from '../access-schema'

/** Asks somebody by mail to work in the store. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('access')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<GivenRole>('staff')
  const errorMessage = useErrorMessage()
  const invite = useMutation(
    trpc.admin.identity.inviteMember.mutationOptions({
      onSuccess: async () => {
        toast.success(t('staff.sent', { email }))
        await queries.invalidateQueries({ queryKey: trpc.admin.identity.members.queryKey() })
      },
    }),
  )
  const failure = callFailure(invite.error)
  const problem = failure?.fields
    ? t('staff.invalidEmail')
    : failure?.domain?.code === 'already_taken'
      ? t('staff.alreadyMember')
      : invite.error && errorMessage(invite.error)
  return (
    <FormDialog
      title={t('staff.inviteTitle')}
      description={t('staff.inviteText')}
      submitLabel={t('staff.send')}
      onSubmit={() => invite.mutateAsync({ email, role })}
      onClose={onClose}
    >
      <Field label={t('staff.email')} error={problem}>
        <Input
          type="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={t('staff.role')}>
        <RadioCards
          value={role}
          onValueChange={(value) => setRole(value as GivenRole)}
          options={GIVEN_ROLES.toReversed().map((value) => ({
            value,
            label: t(`roles.${value}`),
            description: t(`roleText.${value}`),
          }))}
        />
      </Field>
    </FormDialog>
  )
}
