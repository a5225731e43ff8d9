'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { Field } from '@/ui/field'
import { type KeyValue, KeyValueList } from '@/ui/key-value-list'
import { Money } from '@/ui/money'
import { MoneyInput } from '@/ui/money-input'
import type { RefundableRest } from '../engine/quote-refund'
import type { DraftedRefund, RefundDraft } from './refund-draft'

interface RefundSumsProps {
  readonly currency: CurrencyCode
  readonly rest: RefundableRest
  readonly draft: RefundDraft
  readonly drafted: DraftedRefund
  readonly onChange: (draft: RefundDraft) => void
}

/** Shipping and the amount, and how it comes about. The amount can be typed over: more as goodwill, less as a fee kept. */
export function RefundSums({ currency, rest, draft, drafted, onChange }: RefundSumsProps) {
  const t = useTranslations('refunds.dialog')
  const locale = useLocale()
  const { quote } = drafted
  const money = (minor: number) => formatMoney(minor, currency, locale)
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {rest.shippingMinor > 0 ? (
          <Field
            label={t('shipping')}
            hint={t('shippingHint', { left: money(rest.shippingMinor) })}
            error={quote.status === 'too_much_shipping' ? t('tooMuch', { left: money(quote.leftMinor) }) : undefined}
          >
            <MoneyInput
              value={draft.shippingMinor}
              onValueChange={(next) => onChange({ ...draft, shippingMinor: next ?? 0, amountMinor: null })}
              currency={currency}
            />
          </Field>
        ) : null}
        <Field
          label={t('amount')}
          hint={t('amountHint')}
          error={quote.status === 'too_much' ? t('tooMuch', { left: money(quote.leftMinor) }) : undefined}
        >
          <MoneyInput
            value={Math.max(0, drafted.amountMinor)}
            onValueChange={(amountMinor) => onChange({ ...draft, amountMinor: amountMinor ?? 0 })}
            currency={currency}
          />
        </Field>
      </div>
      <KeyValueList layout="split" items={useItems({ currency, draft, drafted })} />
    </div>
  )
}

function useItems({ currency, draft, drafted }: Pick<RefundSumsProps, 'currency' | 'draft' | 'drafted'>): KeyValue[] {
  const t = useTranslations('refunds.dialog')
  const { goodsMinor, adjustmentMinor, amountMinor } = drafted
  const item = (key: 'sumItems' | 'sumShipping' | 'sumMore' | 'sumKept', minor: number): KeyValue[] =>
    minor === 0 ? [] : [{ key, label: t(key), value: <Money minor={minor} currency={currency} /> }]
  return [
    ...item('sumItems', goodsMinor),
    ...item('sumShipping', draft.shippingMinor),
    ...item(adjustmentMinor > 0 ? 'sumMore' : 'sumKept', adjustmentMinor),
    {
      key: 'total',
      label: t('sumTotal'),
      value: <Money minor={Math.max(0, amountMinor)} currency={currency} />,
      strong: true,
    },
  ]
}
