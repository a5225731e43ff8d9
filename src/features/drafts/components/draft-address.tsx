'use client'

import { useLocale, useTranslations } from 'next-intl'
import { needsPostalCode, needsRegion } from '@/lib/address-rules'
import { COUNTRY_CODES } from '@/lib/country-codes'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import type { AddressField, AddressForm } from './draft-form'

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

interface DraftAddressProps {
  readonly address: AddressForm
  readonly onChange: (address: AddressForm) => void
}

/** The fields of an address; what a country does not need is optional. */
export function DraftAddress({ address, onChange }: DraftAddressProps) {
  const t = useTranslations('drafts.delivery')
  const set = (field: AddressField, value: string) => onChange({ ...address, [field]: value })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('country')} className="sm:col-span-2">
        <CountrySelect value={address.country} onChange={(value) => set('country', value)} />
      </Field>
      {FIELDS.map(({ name, wide }) => (
        <Field key={name} label={t(name)} optional={!isNeeded(name, address)} className={wide ? 'sm:col-span-2' : ''}>
          <Input
            autoComplete="off"
            value={address[name]}
            maxLength={120}
            onChange={(event) => set(name, event.target.value)}
          />
        </Field>
      ))}
    </div>
  )
}

function isNeeded(field: AddressField, { country }: AddressForm): boolean {
  if (field === 'region') return needsRegion(country)
  if (field === 'postalCode') return needsPostalCode(country)
  return field !== 'company' && field !== 'line2'
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
