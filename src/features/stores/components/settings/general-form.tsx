'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { type StoreSettings, type UpdateGeneralInput, updateGeneralInput } from '../../settings-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Combobox } from '@/ui/combobox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { SaveBar } from '@/ui/save-bar'
import { useSettingsSave } from './use-settings-save'

interface GeneralFormProps {
  readonly settings: StoreSettings
  readonly countries: { value: string; label: string }[]
  readonly timeZones: readonly string[]
}

export function GeneralForm({ settings, countries, timeZones }: GeneralFormProps) {
  const t = useTranslations('admin.settings.general')
  const trpc = useTRPC()
  const saving = useSettingsSave()
  const form = useForm<UpdateGeneralInput>({
    resolver: zodResolver(updateGeneralInput),
    defaultValues: valuesOf(settings),
  })
  const save = useMutation(
    trpc.admin.stores.updateGeneral.mutationOptions({
      ...saving,
      onSuccess: (saved) => {
        form.reset(valuesOf(saved))
        saving.onSuccess()
      },
    }),
  )
  const { register, control, formState } = form
  const { errors } = formState
  const orderPrefix = useWatch({ control, name: 'orderPrefix' })
  const submit = form.handleSubmit((values) => save.mutate(values))
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Card>
        <CardHeader title={t('identity')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          <Field label={t('name')} required error={errors.name && t('nameError')} className="sm:col-span-2">
            <Input {...register('name')} maxLength={60} />
          </Field>
          <Field
            label={t('contactEmail')}
            hint={t('contactHint')}
            error={errors.contactEmail && t('contactError')}
            className="sm:col-span-2"
          >
            <Input type="email" {...register('contactEmail', { setValueAs: (text: string) => text?.trim() || null })} />
          </Field>
          <Field label={t('country')} hint={t('countryHint')}>
            <Controller
              control={control}
              name="country"
              render={({ field }) => (
                <Combobox options={countries} value={field.value} onValueChange={field.onChange} />
              )}
            />
          </Field>
          <Field label={t('timeZone')} hint={t('timeZoneHint')}>
            <Controller
              control={control}
              name="timeZone"
              render={({ field }) => (
                <Combobox
                  options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
                  value={field.value}
                  onValueChange={field.onChange}
                />
              )}
            />
          </Field>
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('ordersTitle')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          <Field
            label={t('orderPrefix')}
            hint={t('orderExample', { example: `${orderPrefix}1042` })}
            error={errors.orderPrefix && t('prefixError')}
          >
            <Input {...register('orderPrefix')} maxLength={8} />
          </Field>
          <Field label={t('lowStock')} hint={t('lowStockHint')} error={errors.lowStockThreshold && t('numberError')}>
            <Controller
              control={control}
              name="lowStockThreshold"
              render={({ field }) => (
                <NumberField value={field.value} onValueChange={field.onChange} min={0} suffix={t('pieces')} />
              )}
            />
          </Field>
          <Field
            label={t('reservation')}
            hint={t('reservationHint')}
            error={errors.reservationMinutes && t('numberError')}
          >
            <Controller
              control={control}
              name="reservationMinutes"
              render={({ field }) => (
                <NumberField value={field.value} onValueChange={field.onChange} min={5} suffix={t('minutes')} />
              )}
            />
          </Field>
        </CardSection>
      </Card>
      <SaveBar dirty={formState.isDirty} saving={save.isPending} onSave={submit} onDiscard={() => form.reset()} />
    </form>
  )
}

function valuesOf(settings: StoreSettings): UpdateGeneralInput {
  const { version, name, contactEmail, country, timeZone, orderPrefix, lowStockThreshold, reservationMinutes } =
    settings
  return { version, name, contactEmail, country, timeZone, orderPrefix, lowStockThreshold, reservationMinutes }
}
