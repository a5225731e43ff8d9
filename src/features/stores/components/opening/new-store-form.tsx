'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type TemplateName, templateNameSchema } from '../../stores-schema'
import { localeNames, locales } from '@/i18n/locales'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PostForm } from '@/ui/post-form'
import { Select, type SelectOption } from '@/ui/select'
import { AddressField } from './address-field'
import { type RefusedForm, useOpeningProblem } from './use-opening-problem'
import { TemplatePicker } from './template-picker'

interface NewStoreFormProps {
  readonly answer: RefusedForm | null
  /** Host of the platform, as the end of every address. */
  readonly hostSuffix: string
  readonly countries: readonly SelectOption[]
  readonly currencies: readonly SelectOption[]
  readonly locale: string
  readonly suggestedCountry: string
  readonly suggestedCurrency: string
}

/** What a store begins with. A plain post to its own page; with JavaScript the address is looked at while it is typed. */
export function NewStoreForm(props: NewStoreFormProps) {
  const { answer } = props
  const t = useTranslations('stores.new')
  const problem = useOpeningProblem(answer)
  const [name, setName] = useState(answer?.kept.name ?? '')
  const [timeZone, setTimeZone] = useState('UTC')
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  const mainLocale = answer?.kept.mainLocale || props.locale
  return (
    <PostForm
      action="/stores/new"
      submit={t('submit')}
      submitProps={{ size: 'lg', className: 'sm:justify-self-end sm:px-8' }}
      className="grid gap-6"
    >
      {problem(null) ? (
        <Alert tone="danger" urgent>
          {problem(null)}
        </Alert>
      ) : null}
      <input type="hidden" name="timeZone" value={timeZone} />
      <Card>
        <CardSection className="grid gap-5">
          <Field label={t('name')} hint={t('nameHint')} error={problem('name')}>
            <Input
              size="lg"
              name="name"
              required
              minLength={2}
              maxLength={60}
              autoComplete="organization"
              autoFocus
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <AddressField
            name={name}
            hostSuffix={props.hostSuffix}
            kept={answer?.kept.slug ?? ''}
            problem={problem('slug')}
          />
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('template')} description={t('templateHint')} />
        <CardSection>
          <TemplatePicker defaultValue={templateOf(answer?.kept.template)} />
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('place')} />
        <CardSection className="grid gap-5 sm:grid-cols-2">
          <Field label={t('country')} hint={t('countryHint')} error={problem('country')}>
            <Select
              name="country"
              required
              autoComplete="country"
              options={props.countries}
              defaultValue={answer?.kept.country || props.suggestedCountry}
            />
          </Field>
          <Field label={t('currency')} hint={t('currencyHint')} error={problem('currency')}>
            <Select
              name="currency"
              required
              options={props.currencies}
              defaultValue={answer?.kept.currency || props.suggestedCurrency}
            />
          </Field>
          <Field label={t('mainLanguage')} error={problem('locales')}>
            <Select
              name="mainLocale"
              options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
              defaultValue={mainLocale}
            />
          </Field>
          <fieldset className="grid content-start gap-1.5">
            <legend className="mb-1.5 text-mini font-medium text-ink">{t('alsoIn')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2 pt-1.5">
              {locales.map((locale) => (
                <label key={locale} className="flex min-h-6 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name={`also_${locale}`}
                    value="yes"
                    defaultChecked={answer ? answer.kept[`also_${locale}`] === 'yes' : true}
                    className="size-4 accent-(--accent)"
                  />
                  {localeNames[locale]}
                </label>
              ))}
            </div>
          </fieldset>
        </CardSection>
      </Card>
    </PostForm>
  )
}

function templateOf(kept: string | undefined): TemplateName {
  return templateNameSchema.catch('fashion').parse(kept)
}
