'use client'

import { useTranslations } from 'next-intl'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import type { DraftPart } from './draft-part'

/** Whom it is for: where the link to pay goes. */
export function DraftCustomer({ form, onChange }: DraftPart) {
  const t = useTranslations('drafts.customer')
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-4">
        <Field label={t('email')}>
          <Input
            type="email"
            autoComplete="off"
            value={form.email}
            maxLength={254}
            onChange={(event) => onChange({ email: event.target.value })}
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
