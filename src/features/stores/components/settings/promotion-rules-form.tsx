'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Controller, useForm } from 'react-hook-form'
import { type StoreSettings, type UpdatePromotionRulesInput, updatePromotionRulesInput } from '../../settings-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { SaveBar } from '@/ui/save-bar'
import { useSettingsSave } from './use-settings-save'

/** Parts per million of one percent. */
const ONE_PERCENT = 10_000

/** What holds for all promotions of the store. */
export function PromotionRulesForm({ settings }: { settings: StoreSettings }) {
  const t = useTranslations('admin.settings.promotions')
  const trpc = useTRPC()
  const saving = useSettingsSave()
  const { control, register, formState, handleSubmit, reset } = useForm<UpdatePromotionRulesInput>({
    resolver: zodResolver(updatePromotionRulesInput),
    defaultValues: valuesOf(settings),
  })
  const save = useMutation(
    trpc.admin.stores.updatePromotionRules.mutationOptions({
      ...saving,
      onSuccess: (saved) => {
        reset(valuesOf(saved))
        saving.onSuccess()
      },
    }),
  )
  const submit = handleSubmit((values) => save.mutate(values))
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Card>
        <CardHeader title={t('limits')} />
        <CardSection>
          <Field
            label={t('margin')}
            hint={t('marginHint')}
            error={formState.errors.minimumMarginPpm && t('marginError')}
          >
            <Controller
              control={control}
              name="minimumMarginPpm"
              render={({ field: { value, onChange } }) => (
                <NumberField
                  value={value === null ? null : value / ONE_PERCENT}
                  onValueChange={(percent) => onChange(percent === null ? null : Math.round(percent * ONE_PERCENT))}
                  min={0}
                  max={99}
                  fractionDigits={2}
                  suffix="%"
                  className="max-w-36"
                />
              )}
            />
          </Field>
          <Checkbox {...register('marginGuard')} label={t('guard')} description={t('guardHint')} className="mt-5" />
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('cancelled')} />
        <CardSection>
          <Checkbox {...register('releasesUses')} label={t('releasesUses')} description={t('releasesHint')} />
        </CardSection>
      </Card>
      <SaveBar dirty={formState.isDirty} saving={save.isPending} onSave={submit} onDiscard={() => reset()} />
    </form>
  )
}

function valuesOf({ version, minimumMarginPpm, releasesUses, marginGuard }: StoreSettings): UpdatePromotionRulesInput {
  return { version, minimumMarginPpm, releasesUses, marginGuard }
}
