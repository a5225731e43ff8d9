'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { shippingBasisSchema } from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'
import { type Method, measuredBy } from './rate-steps'
import { ShippingRateFields } from './shipping-rate-fields'

interface ShippingMethodFieldsProps {
  readonly method: Method
  /** All that the store sells in, the default first. */
  readonly currencies: readonly CurrencyCode[]
  readonly problemAt: (path: string) => string | undefined
  readonly onChange: (part: Partial<Method>) => void
  readonly onRemove: () => void
}

/** One method of a zone: what it is called, what its price is measured by, and the prices. */
export function ShippingMethodFields(props: ShippingMethodFieldsProps) {
  const { method, currencies, problemAt, onChange, onRemove } = props
  const t = useTranslations('admin.settings.shipping')
  return (
    <div className="grid gap-4 rounded-card border bg-sunken p-4">
      <div className="flex items-start gap-3">
        <Field label={t('methodName')} required className="flex-1" error={problemAt('name')}>
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
      <Field label={t('basis')}>
        <Select
          value={method.basis}
          options={shippingBasisSchema.options.map((value) => ({ value, label: t(`bases.${value}`) }))}
          onChange={(event) => onChange(measuredBy(method, shippingBasisSchema.parse(event.target.value)))}
        />
      </Field>
      {currencies.map((currency) => (
        <ShippingRateFields
          key={currency}
          method={method}
          currency={currency}
          isNamed={currencies.length > 1}
          problemAt={problemAt}
          onChange={onChange}
        />
      ))}
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('minDays')}>
          <NumberField value={method.minDays} min={0} max={365} onValueChange={(minDays) => onChange({ minDays })} />
        </Field>
        <Field label={t('maxDays')} error={problemAt('maxDays')}>
          <NumberField value={method.maxDays} min={0} max={365} onValueChange={(maxDays) => onChange({ maxDays })} />
        </Field>
      </div>
      <Switch label={t('active')} checked={method.active} onCheckedChange={(active) => onChange({ active })} />
    </div>
  )
}
