'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/money'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { RadioCards } from '@/ui/radio-cards'
import type { SelectOption } from '@/ui/select'
import { DraftAddress } from './draft-address'
import { EMPTY_ADDRESS, finishedAddress } from './draft-form'
import type { DraftPart } from './draft-part'

interface DraftDeliveryProps extends DraftPart {
  readonly countries: readonly SelectOption[]
}

/** Where it goes and how, and where the bill goes: what the store offers there is asked for as the address is finished. */
export function DraftDelivery({ form, priced, countries, onChange }: DraftDeliveryProps) {
  const t = useTranslations('drafts.delivery')
  const locale = useLocale()
  const { address, billing } = form
  const checkout = priced?.checkout
  const currency = checkout?.cart.currency ?? 'EUR'
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection>
        <DraftAddress countries={countries} address={address} onChange={(next) => onChange({ address: next })} />
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
      <CardSection className="grid gap-4">
        <Checkbox
          label={t('billingSame')}
          checked={billing === null}
          onChange={(event) =>
            onChange({ billing: event.target.checked ? null : { ...EMPTY_ADDRESS, country: address.country } })
          }
        />
        {billing ? (
          <>
            <DraftAddress countries={countries} address={billing} onChange={(next) => onChange({ billing: next })} />
            {finishedAddress(billing) ? null : <p className="text-sm text-ink-muted">{t('billingUnfinished')}</p>}
          </>
        ) : null}
      </CardSection>
    </Card>
  )
}
