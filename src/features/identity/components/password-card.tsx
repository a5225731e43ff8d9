'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { PasswordInput } from '@/ui/password-input'

interface PasswordFields {
  currentPassword: string
  password: string
}

export function PasswordCard({ email }: { readonly email: string }) {
  const t = useTranslations('identity')
  const [isChanged, setChanged] = useState(false)
  const form = useForm<PasswordFields>({ defaultValues: { currentPassword: '', password: '' } })
  const { change, problem } = useChangePassword(() => {
    form.reset()
    setChanged(true)
  })
  const eye = { showLabel: t('showPassword'), hideLabel: t('hidePassword') }
  return (
    <Card>
      <form
        onSubmit={form.handleSubmit((fields) => {
          setChanged(false)
          change.mutate(fields)
        })}
      >
        <CardHeader title={t('account.password.title')} description={t('account.password.description')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          {isChanged ? (
            <Alert tone="ok" urgent className="sm:col-span-2">
              {t('account.password.changed')}
            </Alert>
          ) : null}
          {problem.other ? (
            <Alert tone="danger" urgent className="sm:col-span-2">
              {problem.other}
            </Alert>
          ) : null}
          {/* Password managers want to know whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <Field label={t('account.password.current')} error={problem.current}>
            <PasswordInput autoComplete="current-password" required {...eye} {...form.register('currentPassword')} />
          </Field>
          <Field label={t('account.password.new')} error={problem.next} hint={t('passwordHint')}>
            <PasswordInput
              autoComplete="new-password"
              required
              minLength={8}
              maxLength={128}
              {...eye}
              {...form.register('password')}
            />
          </Field>
        </CardSection>
        <CardFooter>
          <Button type="submit" variant="primary" loading={change.isPending}>
            {t('account.password.submit')}
          </Button>
        </CardFooter>
      </form>
    </Card>
  )
}

/** The call, and what its refusal means for each field. */
function useChangePassword(onSuccess: () => void) {
  const t = useTranslations('identity')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const change = useMutation(trpc.account.identity.changePassword.mutationOptions({ onSuccess }))
  const refusal = callFailure(change.error)?.domain
  const reason = refusal?.field === 'password' ? refusal.values.problem : undefined
  const next =
    reason === 'too_long' || reason === 'too_common'
      ? t(`problem.${reason}`)
      : reason
        ? t('problem.too_short')
        : undefined
  const current = refusal?.code === 'wrong_credentials' ? t('account.password.wrong') : undefined
  const other = change.error && !next && !current ? errorMessage(change.error) : undefined
  return { change, problem: { next, current, other } }
}
