'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { localeCookie, localeNames, locales } from '@/i18n/locales'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { writePreference } from '@/ui/preference-cookie'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import { type Me, updateProfileInput } from '../identity-schema'

type ProfileFields = z.input<typeof updateProfileInput>

export function ProfileCard({ me }: { readonly me: Me }) {
  const t = useTranslations('identity')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const form = useForm<ProfileFields>({
    resolver: zodResolver(updateProfileInput),
    values: { name: me.name, locale: me.locale as ProfileFields['locale'] },
  })
  const save = useMutation(
    trpc.account.identity.updateProfile.mutationOptions({
      onSuccess: (changed) => {
        queries.setQueryData(trpc.account.identity.me.queryKey({}), changed)
        writePreference(localeCookie, changed.locale)
        toast.success(t('account.profile.saved'))
        router.refresh()
      },
      onError: (error) => toast.error(errorMessage(error)),
    }),
  )
  return (
    <Card>
      <form noValidate onSubmit={form.handleSubmit((fields) => save.mutate(fields))}>
        <CardHeader title={t('account.profile.title')} description={t('account.profile.description')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          <Field label={t('name')} error={form.formState.errors.name ? t('problem.name') : undefined}>
            <Input autoComplete="name" {...form.register('name')} />
          </Field>
          <Field label={t('account.profile.language')}>
            <Select
              options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
              {...form.register('locale')}
            />
          </Field>
        </CardSection>
        <CardFooter>
          <Button type="submit" variant="primary" loading={save.isPending} disabled={!form.formState.isDirty}>
            {t('account.profile.save')}
          </Button>
        </CardFooter>
      </form>
    </Card>
  )
}
