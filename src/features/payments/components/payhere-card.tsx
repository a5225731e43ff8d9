'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { PlugZap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { type PayhereSettings, type SavePayhereInput, savePayhereInput } from '../payhere-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { CopyButton } from '@/ui/copy-button'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { RadioCards } from '@/ui/radio-cards'
import { toast } from '@/ui/toast'

/** The store's account with PayHere: what it needs to take payments, whether it answers. */
export function PayhereCard({ settings: initial, mayWrite }: { settings: PayhereSettings; mayWrite: boolean }) {
  const t = useTranslations('payhere.settings')
  const [settings, setSettings] = useState(initial)
  const [isOpen, setOpen] = useState(initial.connected)
  const state = settings.connected ? (settings.livemode ? 'live' : 'sandbox') : 'off'
  return (
    <Card>
      <CardHeader
        title={
          <span className="flex flex-wrap items-center gap-2">
            {t('title')}
            <Badge tone={state === 'live' ? 'ok' : state === 'sandbox' ? 'warn' : 'neutral'}>
              {t(`state.${state}`)}
            </Badge>
          </span>
        }
        description={t('description')}
        actions={
          isOpen || !mayWrite ? null : (
            <Button size="sm" icon={<PlugZap />} onClick={() => setOpen(true)}>
              {t('connect')}
            </Button>
          )
        }
      />
      {isOpen ? (
        <PayhereForm settings={settings} mayWrite={mayWrite} onSaved={setSettings} onClosed={() => setOpen(false)} />
      ) : null}
    </Card>
  )
}

interface PayhereFormProps {
  readonly settings: PayhereSettings
  readonly mayWrite: boolean
  readonly onSaved: (settings: PayhereSettings) => void
  readonly onClosed: () => void
}

function PayhereForm({ settings, mayWrite, onSaved, onClosed }: PayhereFormProps) {
  const t = useTranslations('payhere.settings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const form = useForm<SavePayhereInput>({ resolver: zodResolver(savePayhereInput), defaultValues: valuesOf(settings) })
  const onError = (error: unknown) => toast.error(message(error))
  const save = useMutation(
    trpc.admin.payhere.save.mutationOptions({
      onError,
      onSuccess: (saved) => {
        onSaved(saved)
        form.reset(valuesOf(saved))
        toast.success(t('saved'))
        router.refresh()
      },
    }),
  )
  const submit = form.handleSubmit((values) => {
    const known = settings.hosts.some(({ hasSecret }) => hasSecret)
    if (!known && values.secrets.every(({ secret }) => secret === '')) {
      return form.setError('secrets.0.secret', { type: 'required' })
    }
    if (values.appId && !values.appSecret && values.appId !== settings.appId) {
      return form.setError('appSecret', { type: 'required' })
    }
    return save.mutate(values)
  })
  return (
    <form onSubmit={submit} noValidate>
      {mayWrite ? null : (
        <Alert tone="info" className="mx-5 mt-4">
          {t('readOnly')}
        </Alert>
      )}
      <fieldset disabled={!mayWrite} className="contents">
        <AccountFields form={form} settings={settings} />
        <ApiFields form={form} settings={settings} />
      </fieldset>
      <CardSection className="grid gap-2">
        <p className="text-sm font-medium text-ink">{t('notifyUrl')}</p>
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2">
          <code className="min-w-0 font-mono text-mini break-all">{settings.notifyUrl}</code>
          <CopyButton text={settings.notifyUrl} label={t('copy')} />
        </div>
        <p className="text-mini text-ink-muted">{t('notifyHint')}</p>
      </CardSection>
      {mayWrite ? (
        <CardFooter className="flex flex-wrap justify-end gap-2">
          {settings.connected ? <Leave onSaved={onSaved} onClosed={onClosed} /> : null}
          {settings.connected && settings.appId ? <TestButton /> : null}
          <Button type="submit" variant="primary" loading={save.isPending}>
            {t(settings.connected ? 'save' : 'connect')}
          </Button>
        </CardFooter>
      ) : null}
    </form>
  )
}

interface FieldsProps {
  readonly form: UseFormReturn<SavePayhereInput>
  readonly settings: PayhereSettings
}

function AccountFields({ form, settings }: FieldsProps) {
  const t = useTranslations('payhere.settings')
  const { register, control, formState } = form
  const { errors } = formState
  return (
    <CardSection className="grid gap-5">
      <Field label={t('mode')} hint={t('currencyNote')}>
        <Controller
          control={control}
          name="livemode"
          render={({ field }) => (
            <RadioCards
              columns={2}
              value={field.value ? 'live' : 'sandbox'}
              onValueChange={(value) => field.onChange(value === 'live')}
              options={[
                { value: 'sandbox', label: t('modeSandbox'), description: t('modeSandboxText') },
                { value: 'live', label: t('modeLive'), description: t('modeLiveText') },
              ]}
            />
          )}
        />
      </Field>
      <Field
        label={t('merchantId')}
        hint={t('merchantIdHint')}
        required
        error={errors.merchantId && t('merchantIdError')}
      >
        <Input {...register('merchantId')} inputMode="numeric" autoComplete="off" className="max-w-60" />
      </Field>
      {settings.hosts.map(({ host, hasSecret }, index) => (
        <Field
          key={host}
          label={t('secret', { host })}
          hint={t(hasSecret ? 'secretKept' : 'secretHint')}
          error={errors.secrets?.[index]?.secret && t('secretError')}
        >
          <PasswordInput
            {...register(`secrets.${index}.secret`)}
            showLabel={t('show')}
            hideLabel={t('hide')}
            autoComplete="off"
            placeholder={hasSecret ? '••••••••••••' : undefined}
          />
        </Field>
      ))}
    </CardSection>
  )
}

function ApiFields({ form, settings }: FieldsProps) {
  const t = useTranslations('payhere.settings')
  const { register, formState } = form
  const hasKeys = settings.appId !== ''
  return (
    <CardSection className="grid gap-5 sm:grid-cols-2">
      <div className="grid gap-1 sm:col-span-2">
        <h3 className="text-sm font-semibold text-ink">{t('apiTitle')}</h3>
        <p className="text-mini text-ink-muted">{t('apiHint')}</p>
      </div>
      <Field label={t('appId')} optional>
        <Input {...register('appId')} autoComplete="off" />
      </Field>
      <Field
        label={t('appSecret')}
        optional
        {...(hasKeys ? { hint: t('secretKept') } : {})}
        error={formState.errors.appSecret && t('appSecretError')}
      >
        <PasswordInput
          {...register('appSecret')}
          showLabel={t('show')}
          hideLabel={t('hide')}
          autoComplete="off"
          placeholder={hasKeys ? '••••••••••••' : undefined}
        />
      </Field>
    </CardSection>
  )
}

function TestButton() {
  const t = useTranslations('payhere.settings')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const test = useMutation(
    trpc.admin.payhere.test.mutationOptions({
      onError: (error) => toast.error(message(error)),
      onSuccess: ({ status }) => toast[status === 'ok' ? 'success' : 'error'](t(`tested.${status}`)),
    }),
  )
  return (
    <Button loading={test.isPending} onClick={() => test.mutate({})}>
      {t('test')}
    </Button>
  )
}

function Leave({ onSaved, onClosed }: Pick<PayhereFormProps, 'onSaved' | 'onClosed'>) {
  const t = useTranslations('payhere.settings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const disconnect = useMutation(
    trpc.admin.payhere.disconnect.mutationOptions({
      onError: (error) => toast.error(message(error)),
      onSuccess: (settings) => {
        onSaved(settings)
        onClosed()
        toast.success(t('disconnected'))
        router.refresh()
      },
    }),
  )
  return (
    <ConfirmDialog
      trigger={
        <Button variant="dangerGhost" className="mr-auto">
          {t('disconnect')}
        </Button>
      }
      title={t('disconnectTitle')}
      description={t('disconnectText')}
      confirmLabel={t('disconnect')}
      onConfirm={async () => {
        await disconnect.mutateAsync({})
      }}
    />
  )
}

function valuesOf({ merchantId, livemode, hosts, appId }: PayhereSettings): SavePayhereInput {
  return { merchantId, livemode, secrets: hosts.map(({ host }) => ({ host, secret: '' })), appId, appSecret: '' }
}
