'use client'

import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StoreSettings, UpdateLocalisationInput } from '../../settings-schema'
import { localeNames, locales } from '@/i18n/locales'
import type { Locale } from '@/lib/locales'
import { currencySchema } from '@/lib/money'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Combobox } from '@/ui/combobox'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { SaveBar } from '@/ui/save-bar'
import { Select } from '@/ui/select'
import { useSettingsSave } from './use-settings-save'

interface LocalisationFormProps {
  readonly settings: StoreSettings
  /** Every currency by name. */
  readonly currencies: { value: string; label: string }[]
}

export function LocalisationForm({ settings, currencies }: LocalisationFormProps) {
  const trpc = useTRPC()
  const saving = useSettingsSave()
  const [saved, setSaved] = useState(() => valuesOf(settings))
  const [values, setValues] = useState(saved)
  const save = useMutation(
    trpc.admin.stores.updateLocalisation.mutationOptions({
      ...saving,
      onSuccess: (next) => {
        setSaved(valuesOf(next))
        setValues(valuesOf(next))
        saving.onSuccess()
      },
    }),
  )
  return (
    <div className="grid gap-5">
      <LanguagesCard chosen={values.locales} onChange={(chosen) => setValues({ ...values, locales: chosen })} />
      <CurrenciesCard
        main={settings.currency}
        chosen={values.currencies}
        all={currencies}
        onChange={(chosen) => setValues({ ...values, currencies: chosen })}
      />
      <SaveBar
        dirty={JSON.stringify(values) !== JSON.stringify(saved)}
        saving={save.isPending}
        onSave={() => save.mutate(values)}
        onDiscard={() => setValues(saved)}
      />
    </div>
  )
}

function LanguagesCard({ chosen, onChange }: { chosen: readonly Locale[]; onChange: (chosen: Locale[]) => void }) {
  const t = useTranslations('admin.settings.localisation')
  const [main] = chosen
  return (
    <Card>
      <CardHeader title={t('languages')} description={t('languagesHint')} />
      <CardSection className="grid gap-5 sm:grid-cols-2">
        <Field label={t('main')}>
          <Select
            value={main}
            onChange={(event) => {
              const next = locales.find((locale) => locale === event.target.value)
              if (next) onChange([next, ...chosen.filter((locale) => locale !== next)])
            }}
            options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
          />
        </Field>
        <fieldset className="grid content-start gap-2">
          <legend className="mb-1.5 text-mini font-medium text-ink">{t('offered')}</legend>
          {locales.map((locale) => (
            <Checkbox
              key={locale}
              label={localeNames[locale]}
              checked={chosen.includes(locale)}
              disabled={locale === main}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, locale] : chosen.filter((each) => each !== locale))
              }
            />
          ))}
        </fieldset>
      </CardSection>
    </Card>
  )
}

type Currency = UpdateLocalisationInput['currencies'][number]

interface CurrenciesCardProps {
  readonly main: string
  readonly chosen: readonly Currency[]
  readonly all: { value: string; label: string }[]
  readonly onChange: (chosen: Currency[]) => void
}

function CurrenciesCard({ main, chosen, all, onChange }: CurrenciesCardProps) {
  const t = useTranslations('admin.settings.localisation')
  const labelOf = new Map(all.map((option) => [option.value, option.label]))
  return (
    <Card>
      <CardHeader title={t('currencies')} description={t('currenciesHint')} />
      <CardSection className="grid gap-4">
        <ul className="divide-y rounded-control border">
          {chosen.map((currency) => (
            <li key={currency} className="flex min-h-11 items-center justify-between gap-3 px-3.5 text-sm">
              <span>
                {labelOf.get(currency) ?? currency}
                {currency === main ? (
                  <span className="block text-mini text-ink-muted">{t('mainCurrency', { currency })}</span>
                ) : null}
              </span>
              {currency === main ? null : (
                <IconButton
                  label={t('remove', { currency })}
                  icon={<X />}
                  onClick={() => onChange(chosen.filter((each) => each !== currency))}
                />
              )}
            </li>
          ))}
        </ul>
        <Combobox
          aria-label={t('add')}
          placeholder={t('add')}
          value={null}
          options={all.filter((option) => !chosen.some((currency) => currency === option.value))}
          onValueChange={(value) => onChange([...chosen, currencySchema.parse(value)])}
        />
      </CardSection>
    </Card>
  )
}

function valuesOf({ version, locales: offered, currencies }: StoreSettings) {
  return {
    version,
    locales: offered.filter((locale): locale is Locale => locales.some((each) => each === locale)),
    currencies: currencies.map((currency) => currencySchema.parse(currency)),
  }
}
