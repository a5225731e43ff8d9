'use client'

import { useLocale, useTranslations } from 'next-intl'
import { needsPostalCode, needsRegion } from '@/lib/address-rules'
import { COUNTRY_CODES } from '@/lib/country-codes'
import { formatMoney } from '@/lib/money'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { Select } from '@/ui/select'
import { type AddressField, finishedAddress } from './draft-form'
import type { DraftPart } from './draft-part'

const FIELDS: readonly { readonly name: Exclude<AddressField, 'country' | 'phone'>; readonly wide?: boolean }[] = [
  { name: 'firstName' },
  { name: 'lastName' },
  { name: 'company', wide: true },
  { name: 'line1', wide: true },
  { name: 'line2', wide: true },
  { name: 'postalCode' },
  { name: 'city' },
  { name: 'region', wide: true },
]

/** Where it goes and how: what the store offers there is asked for as the address is finished. */
export function DraftDelivery({ form, priced, onChange }: DraftPart) {
  const t = useTranslations('drafts.delivery')
  const locale = useLocale()
  const { address } = form
  const set = (field: AddressField, value: string) => onChange({ address: { ...address, [field]: value } })
  const isNeeded = (field: AddressField) =>
    field === 'region'
      ? needsRegion(address.country)
      : field === 'postalCode'
        ? needsPostalCode(address.country)
        : field !== 'company' && field !== 'line2'
  const checkout = priced?.checkout
  const currency = checkout?.cart.currency ?? 'EUR'
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-4 sm:grid-cols-2">
        <Field label={t('country')} className="sm:col-span-2">
          <CountrySelect value={address.country} onChange={(value) => set('country', value)} />
        </Field>
        {FIELDS.map(({ name, wide }) => (
          <Field key={name} label={t(name)} optional={!isNeeded(name)} className={wide ? 'sm:col-span-2' : ''}>
            <Input
              autoComplete="off"
              value={address[name]}
              maxLength={120}
              onChange={(event) => set(name, event.target.value)}
            />
          </Field>
        ))}
      </CardSection>
      <CardSection className="grid gap-3">
        {finishedAddress(address) ? null : <p className="text-sm text-ink-muted">{t('unfinished')}</p>}
        {checkout?.undeliverable ? <p className="text-sm text-danger-ink">{t('undeliverable')}</p> : null}
        {checkout && checkout.shippingOptions.length > 0 ? (
          <RadioCards
            aria-label={t('method')}
            value={form.shippingMethodId ?? ''}
            onValueChange={(shippingMethodId) => onChange({ shippingMethodId })}
            options={checkout.shippingOptions.map((option) => ({
              value: option.methodId,
              label: option.name,
              aside: formatMoney(option.discountedMinor, currency, locale),
            }))}
          />
        ) : null}
      </CardSection>
    </Card>
  )
}

function CountrySelect({ value, onChange, ...field }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('drafts.delivery')
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const options = COUNTRY_CODES.map((code) => ({ value: code, label: names.of(code) ?? code })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  )
  return (
    <Select
      {...field}
      value={value}
      placeholder={t('chooseCountry')}
      onChange={(event) => onChange(event.target.value)}
      options={options}
    />
  )
}
