'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SaveShippingZoneInput, ShippingRate } from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { Switch } from '@/ui/switch'

type Method = SaveShippingZoneInput['methods'][number]

interface ShippingMethodFieldsProps {
  readonly method: Method
  readonly currency: CurrencyCode
  readonly onChange: (part: Partial<Method>) => void
  readonly onRemove: () => void
}

/** One method of a zone. Its price is edited where it is one price; price steps and other currencies stay as they are. */
export function ShippingMethodFields({ method, currency, onChange, onRemove }: ShippingMethodFieldsProps) {
  const t = useTranslations('admin.settings.shipping')
  return (
    <div className="grid gap-4 rounded-card border bg-sunken p-4">
      <div className="flex items-start gap-3">
        <Field label={t('methodName')} required className="flex-1">
          <Input value={method.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        <IconButton label={t('removeMethod')} icon={<Trash2 />} onClick={onRemove} className="mt-6" />
      </div>
      <Field label={t('methodDescription')} optional>
        <Input
          value={method.description ?? ''}
          maxLength={500}
          onChange={(event) => onChange({ description: event.target.value || null })}
        />
      </Field>
      <MethodPriceFields method={method} currency={currency} onChange={onChange} />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('minDays')}>
          <NumberField value={method.minDays} min={0} max={365} onValueChange={(minDays) => onChange({ minDays })} />
        </Field>
        <Field label={t('maxDays')}>
          <NumberField value={method.maxDays} min={0} max={365} onValueChange={(maxDays) => onChange({ maxDays })} />
        </Field>
      </div>
      <Switch label={t('active')} checked={method.active} onCheckedChange={(active) => onChange({ active })} />
    </div>
  )
}

function MethodPriceFields({ method, currency, onChange }: Omit<ShippingMethodFieldsProps, 'onRemove'>) {
  const t = useTranslations('admin.settings.shipping')
  const own = method.rates.filter((rate) => rate.currency === currency)
  const others = method.rates.filter((rate) => rate.currency !== currency)
  if (own.length > 1) return <p className="text-mini text-ink-muted">{t('tiered', { count: own.length })}</p>
  const rate = own[0] ?? { currency, fromValue: 0, toValue: null, amountMinor: 0, freeAboveMinor: null }
  const change = (part: Partial<ShippingRate>) => onChange({ rates: [...others, { ...rate, ...part }] })
  const isByWeight = method.basis === 'weight' || (method.basis === 'flat' && rate.toValue === null)
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label={t('price')}>
        <MoneyInput
          value={rate.amountMinor}
          currency={currency}
          onValueChange={(amountMinor) => change({ amountMinor: amountMinor ?? 0 })}
        />
      </Field>
      <Field label={t('freeFrom')} hint={t('freeFromHint')}>
        <MoneyInput
          value={rate.freeAboveMinor}
          currency={currency}
          onValueChange={(freeAboveMinor) => change({ freeAboveMinor })}
        />
      </Field>
      {isByWeight ? (
        <Field label={t('maxWeight')} hint={t('maxWeightHint')}>
          <NumberField
            // Steps end before `toValue`, in grams: a parcel of exactly the heaviest weight still goes.
            value={rate.toValue === null ? null : (rate.toValue - 1) / 1000}
            min={0}
            fractionDigits={3}
            suffix={t('kilograms')}
            onValueChange={(kilograms) => {
              const toValue = kilograms === null ? null : Math.round(kilograms * 1000) + 1
              onChange({
                basis: toValue === null ? 'flat' : 'weight',
                rates: [...others, { ...rate, fromValue: 0, toValue }],
              })
            }}
          />
        </Field>
      ) : null}
    </div>
  )
}
