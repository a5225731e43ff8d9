'use client'

import { useTranslations } from 'next-intl'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ChipsInput } from '@/ui/chips-input'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import type { DraftPart } from './draft-part'

/** Codes, as a shopper would enter them, and what is taken off by hand. */
export function DraftDiscounts({ form, priced, onChange }: DraftPart) {
  const t = useTranslations('drafts.discounts')
  const refused = (priced?.checkout.cart.codes ?? []).filter(
    ({ status }) => status !== 'applied' && status !== 'awaits_shipping',
  )
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('codes')}
          hint={t('codesHint')}
          error={refused.length > 0 ? t('refused', { codes: refused.map(({ code }) => code).join(', ') }) : undefined}
          className="sm:col-span-2"
        >
          <ChipsInput
            value={form.codes}
            onValueChange={(codes) => onChange({ codes: [...codes] })}
            placeholder={t('placeholder')}
            removeLabel={(code) => t('removeCode', { code })}
          />
        </Field>
        <Field label={t('amount')} hint={t('amountHint')}>
          <MoneyInput
            value={form.discountMinor}
            onValueChange={(discountMinor) => onChange({ discountMinor: discountMinor ?? 0 })}
            currency={priced?.checkout.cart.currency ?? 'EUR'}
          />
        </Field>
        <Field label={t('label')} hint={t('labelHint')} optional>
          <Input
            value={form.discountLabel}
            maxLength={80}
            onChange={(event) => onChange({ discountLabel: event.target.value })}
          />
        </Field>
      </CardSection>
    </Card>
  )
}
