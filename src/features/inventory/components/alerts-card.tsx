'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { StockAlerts } from '../inventory-schema'

/** Who is told when stock runs low. */
export function AlertsCard({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslations('inventory.alerts')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.inventory.alerts.queryOptions({}))
  return (
    <Card>
      <CardHeader title={t('title')} description={t('text')} />
      <CardSection>
        {data ? <AlertsForm stored={data} mayWrite={mayWrite} /> : <Skeleton className="h-16" />}
      </CardSection>
    </Card>
  )
}

function AlertsForm({ stored, mayWrite }: { stored: StockAlerts; mayWrite: boolean }) {
  const t = useTranslations('inventory.alerts')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [email, setEmail] = useState(stored.email ?? '')
  const saving = useMutation(
    trpc.admin.inventory.setAlerts.mutationOptions({
      onSuccess: () => toast.success(t('saved')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.alerts.queryKey() }),
    }),
  )
  const wrong = saving.error ? (callFailure(saving.error)?.fields ? t('emailError') : message(saving.error)) : undefined
  return (
    <form
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ email: email.trim() || null })
      }}
    >
      <Field
        label={t('email')}
        hint={t('emailHint', { contact: stored.contactEmail ?? 'none' })}
        error={wrong}
        className="min-w-0 flex-1 basis-64"
      >
        <Input
          type="email"
          value={email}
          placeholder={stored.contactEmail ?? ''}
          disabled={!mayWrite}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      {mayWrite ? (
        <Button
          type="submit"
          className="mt-6"
          loading={saving.isPending}
          disabled={email.trim() === (stored.email ?? '')}
        >
          {t('save')}
        </Button>
      ) : null}
    </form>
  )
}
