'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { SaveBar } from '@/ui/save-bar'
import { TextLink } from '@/ui/text-link'
import { toast } from '@/ui/toast'
import { type MailSettings, updateMailSettingsInput } from '../mail-settings-schema'
import { type MailFormValues, toInput, valuesOf } from './mail-form-values'
import { OwnServerFields } from './own-server-fields'
import { TestMail } from './test-mail'

interface MailSettingsFormProps {
  readonly slug: string
  readonly settings: MailSettings
  readonly userEmail: string
}

/** Settings → E-mail: by which server mails leave, in whose name, and where staff hear of orders. */
export function MailSettingsForm({ slug, settings: initial, userEmail }: MailSettingsFormProps) {
  const t = useTranslations('mailSettings')
  const [settings, setSettings] = useState(initial)
  const [values, setValues] = useState(() => valuesOf(initial))
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const save = useSave((saved) => {
    setSettings(saved)
    setValues(valuesOf(saved))
    setWrong(new Set())
  }, setWrong)
  const isDirty = JSON.stringify(values) !== JSON.stringify(valuesOf(settings))
  const change = (part: Partial<MailFormValues>) => setValues((before) => ({ ...before, ...part }))
  const text = (key: 'fromName' | 'replyTo' | 'orderNotices') => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const input = { version: settings.version, ...toInput(values) }
    const checked = updateMailSettingsInput.safeParse(input)
    setWrong(new Set(checked.error?.issues.map(({ path }) => String(path.at(-1)))))
    if (checked.success) save.mutate(input)
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {settings.trouble ? (
        <Alert tone="danger" title={t('trouble.title', { count: settings.trouble.mails })}>
          <p className="font-mono text-xs wrap-anywhere">{settings.trouble.failure}</p>
          <p className="mt-1">
            {t.rich('trouble.text', {
              link: (label) => <TextLink href={`/admin/${slug}/settings/failed-work`}>{label}</TextLink>,
            })}
          </p>
        </Alert>
      ) : null}
      <Card>
        <CardHeader title={t('sender.title')} description={t('sender.text')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          <Field label={t('sender.fromName')} error={wrong.has('fromName') && t('wrong.text')}>
            <Input {...text('fromName')} placeholder={settings.storeName} maxLength={100} />
          </Field>
          <Field
            label={t('sender.replyTo')}
            hint={t('sender.replyToHint')}
            error={wrong.has('replyTo') && t('wrong.address')}
          >
            <Input type="email" {...text('replyTo')} placeholder={settings.contactEmail ?? ''} />
          </Field>
          <Field
            label={t('sender.orderNotices')}
            hint={t('sender.orderNoticesHint')}
            error={wrong.has('orderNotices') && t('wrong.address')}
            className="sm:col-span-2"
          >
            <Input type="email" {...text('orderNotices')} />
          </Field>
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('server.title')} />
        <CardSection className="grid gap-5">
          <RadioCards
            aria-label={t('server.title')}
            value={values.own ? 'own' : 'platform'}
            onValueChange={(choice) => change({ own: choice === 'own' })}
            options={[
              {
                value: 'platform',
                label: t('server.platform'),
                description: t('server.platformText', { from: settings.platformFrom }),
              },
              { value: 'own', label: t('server.own'), description: t('server.ownText') },
            ]}
          />
          {values.own ? (
            <OwnServerFields
              values={values}
              change={change}
              wrong={wrong}
              keptPassword={settings.server?.hasPassword ?? false}
            />
          ) : null}
        </CardSection>
        <TestMail values={values} userEmail={userEmail} setWrong={setWrong} />
      </Card>
      <SaveBar
        dirty={isDirty}
        saving={save.isPending}
        onSave={submit}
        onDiscard={() => {
          setValues(valuesOf(settings))
          setWrong(new Set())
        }}
      />
    </form>
  )
}

function useSave(onSaved: (settings: MailSettings) => void, setWrong: (fields: ReadonlySet<string>) => void) {
  const t = useTranslations('mailSettings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  return useMutation(
    trpc.admin.mailSettings.update.mutationOptions({
      onSuccess: (saved) => {
        toast.success(t('saved'))
        onSaved(saved)
        router.refresh()
      },
      onError: (error) => {
        const field = callFailure(error)?.domain?.field
        if (field) setWrong(new Set([field]))
        toast.error(field === 'password' ? t('wrong.password') : message(error))
      },
    }),
  )
}
