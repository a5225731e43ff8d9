'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { needsPostalCode, needsRegion } from '@/lib/address-rules'
import { ShopField, ShopSelect } from '@/ui/shop/shop-field'
import type { AddressField } from '../checkout-steps'

export interface AddressFieldsProps {
  /** Before each name: "" or "billing.". */
  prefix: string
  /** For the browser's autofill: "shipping" or "billing". */
  section: 'shipping' | 'billing'
  values: Readonly<Partial<Record<AddressField, string>>>
  /** Field by full name → what is wrong with it, in words. */
  errors: Readonly<Record<string, string>>
  /** The first field with an error on the page: gets the focus. */
  focus: string | null
  countries: readonly { readonly value: string; readonly label: string }[]
  /** Fields of a part that is folded away must not be demanded by the browser. */
  demanded: boolean
}

/** An address. The country stands first and decides which of the others are needed. */
export function AddressFields(props: AddressFieldsProps) {
  const { prefix, section, values, errors, focus, countries, demanded } = props
  const t = useTranslations('checkout')
  const [country, setCountry] = useState(values.country ?? '')
  const chosen = useRef<HTMLSelectElement>(null)
  // What was chosen, or filled in by the browser, before this script came.
  useEffect(() => setCountry(chosen.current?.value ?? ''), [])
  const common = (field: AddressField, autoComplete: string, required: boolean) => {
    const name = prefix + field
    return {
      name,
      autoComplete: `${section} ${autoComplete}`,
      defaultValue: values[field] ?? '',
      error: errors[name],
      autoFocus: focus === name,
      required: required && demanded,
      optional: required ? undefined : t('optional'),
    }
  }
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
      <ShopSelect
        {...common('country', 'country', true)}
        ref={chosen}
        label={t('country')}
        className="sm:col-span-6"
        onChange={(event) => setCountry(event.target.value)}
      >
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </ShopSelect>
      <ShopField
        {...common('firstName', 'given-name', true)}
        label={t('firstName')}
        maxLength={80}
        className="sm:col-span-3"
      />
      <ShopField
        {...common('lastName', 'family-name', true)}
        label={t('lastName')}
        maxLength={80}
        className="sm:col-span-3"
      />
      <ShopField
        {...common('line1', 'address-line1', true)}
        label={t('line1')}
        maxLength={200}
        className="sm:col-span-6"
      />
      <ShopField
        {...common('line2', 'address-line2', false)}
        label={t('line2')}
        maxLength={200}
        className="sm:col-span-6"
      />
      <ShopField
        {...common('postalCode', 'postal-code', needsPostalCode(country))}
        label={t('postalCode')}
        maxLength={16}
        className="sm:col-span-2"
      />
      <ShopField
        {...common('city', 'address-level2', true)}
        label={t('city')}
        maxLength={120}
        className="sm:col-span-4"
      />
      <ShopField
        {...common('region', 'address-level1', needsRegion(country))}
        label={t('region')}
        maxLength={64}
        className="sm:col-span-6"
      />
    </div>
  )
}
