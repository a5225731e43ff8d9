'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/ui/field'
import { RadioCards } from '@/ui/radio-cards'
import { type CaptureMode, captureModeSchema } from '../payments-schema'

interface CaptureModeChoiceProps {
  readonly value: CaptureMode
  readonly disabled: boolean
  readonly onChange: (mode: CaptureMode) => void
}

/** When the money of a card is taken. */
export function CaptureModeChoice({ value, disabled, onChange }: CaptureModeChoiceProps) {
  const t = useTranslations('admin.settings.payments.stripe.capture')
  return (
    <Field label={t('label')}>
      <RadioCards
        columns={2}
        value={value}
        disabled={disabled}
        onValueChange={(next) => onChange(captureModeSchema.parse(next))}
        options={captureModeSchema.options.map((mode) => ({
          value: mode,
          label: t(mode),
          description: t(`${mode}Hint`),
        }))}
      />
    </Field>
  )
}
