'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { toast } from '@/ui/toast'
import { GIVEN_ROLES, type GivenRole } from '../access-schema'

export function InviteDialog() {
  const t = useTranslations('access')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const [role, setRole] = useState<GivenRole>('staff')
  const errorMessage = useErrorMessage()
  const invite = useMutation(
    trpc.admin.identity.inviteMember.mutationOptions({
      onSuccess: async (_done, { email }) => {
        setOpen(false)
        toast.success(t('staff.sent', { email }))
        await queries.invalidateQueries({ queryKey: trpc.admin.identity.members.queryKey() })
      },
    }),
  )
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    invite.mutate({ email: typeof email === 'string' ? email : '', role })
  }
  const failure = callFailure(invite.error)
  const problem = failure?.fields
    ? t('staff.invalidEmail')
    : failure?.domain?.code === 'already_taken'
      ? t('staff.alreadyMember')
      : invite.error && errorMessage(invite.error)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(next) => {
        invite.reset()
        setOpen(next)
      }}
      trigger={
        <Button variant="primary" icon={<UserPlus />}>
          {t('staff.invite')}
        </Button>
      }
      title={t('staff.inviteTitle')}
      description={t('staff.inviteText')}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={invite.isPending}>
          {t('staff.send')}
        </Button>
      }
    >
      <form id={formId} onSubmit={send} className="grid gap-5" noValidate>
        <Field label={t('staff.email')} error={problem || undefined}>
          <Input name="email" type="email" autoComplete="off" required />
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
      </form>
    </Dialog>
  )
}
