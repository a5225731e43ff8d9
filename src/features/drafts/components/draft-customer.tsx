'use client'

import { useTranslations } from 'next-intl'
import { CustomerPicker } from '@/features/customers/components/customer-picker'
import type { CustomerDetail } from '@/features/customers/customers-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { toAddressForm } from './draft-form'
import type { DraftPart } from './draft-part'

/** Whom it is for: a customer of the store, or an address alone; the link to pay goes there. */
export function DraftCustomer({ form, onChange }: DraftPart) {
  const t = useTranslations('drafts.customer')
  function choose({ id, email, phone, addresses }: CustomerDetail) {
    const known = addresses.find((one) => one.isDefault) ?? addresses[0]
    onChange({
      customerId: id,
      email,
      phone: phone ?? '',
      ...(known ? { address: toAddressForm(known.address) } : {}),
    })
  }
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-4">
        <CustomerPicker onPick={choose} />
        <Field label={t('email')} hint={form.customerId ? t('known') : undefined}>
          <Input
            type="email"
            autoComplete="off"
            value={form.email}
            maxLength={254}
            onChange={(event) => onChange({ email: event.target.value, customerId: null })}
          />
        </Field>
        <Field label={t('phone')} optional>
          <Input
            type="tel"
            autoComplete="off"
            value={form.phone}
            maxLength={40}
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        </Field>
      </CardSection>
    </Card>
  )
}
