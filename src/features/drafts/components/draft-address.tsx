'use client'

import { useTranslations } from 'next-intl'
import { needsPostalCode, needsRegion } from '@/lib/address-rules'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select, type SelectOption } from '@/ui/select'
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
  readonly countries: readonly SelectOption[]
  readonly onChange: (address: AddressForm) => void
}

/** The fields of an address; what a country does not need is optional. */
export function DraftAddress({ address, countries, onChange }: DraftAddressProps) {
  const t = useTranslations('drafts.delivery')
  const set = (field: AddressField, value: string) => onChange({ ...address, [field]: value })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('country')} className="sm:col-span-2">
        <Select
          value={address.country}
          placeholder={t('chooseCountry')}
          onChange={(event) => set('country', event.target.value)}
          options={countries}
        />
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
