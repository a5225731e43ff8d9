'use client'

import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ShippingBasis } from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { addStep, endStep, firstStep, type Method, removeStep, type Step, stepsOf, withSteps } from './rate-steps'

const GRAMS = 1000

interface RateFieldsProps {
  readonly method: Method
  readonly currency: CurrencyCode
  /** Shown where a store sells in several. */
  readonly isNamed: boolean
  /** What is wrong with a field of the method, by its path. */
  readonly problemAt: (path: string) => string | undefined
  readonly onChange: (part: Partial<Method>) => void
}

/** What a method costs in one currency: one price, or a price for each step of what it is measured by. */
export function ShippingRateFields(props: RateFieldsProps) {
  const { method, currency, isNamed, onChange } = props
  const t = useTranslations('admin.settings.shipping')
  const steps = stepsOf(method.rates, currency)
  const save = (next: Parameters<typeof withSteps>[2]) => onChange({ rates: withSteps(method.rates, currency, next) })
  if (steps.length === 0) {
    return (
      <Button size="sm" icon={<Plus />} className="justify-self-start" onClick={() => save([firstStep(currency)])}>
        {t('addCurrency', { currency })}
      </Button>
    )
  }
  const freeAboveMinor = steps[0]?.freeAboveMinor ?? null
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-mini font-medium text-ink">
        {isNamed ? t('pricesIn', { currency }) : t('prices')}
      </legend>
      {steps.map((step, at) => (
        <StepRow
          key={step.index}
          {...props}
          step={step}
          isLast={at === steps.length - 1}
          isOnly={steps.length === 1}
          onEnd={(toValue) => save(endStep(steps, at, toValue))}
          onPrice={(amountMinor) => save(steps.map((each, index) => (index === at ? { ...each, amountMinor } : each)))}
          onRemove={() => save(removeStep(steps, at))}
        />
      ))}
      <div className="flex flex-wrap items-start justify-between gap-4">
        {method.basis === 'flat' ? null : (
          <Button size="sm" icon={<Plus />} onClick={() => save(addStep(steps, method.basis, currency))}>
            {t('addStep')}
          </Button>
        )}
        <Field label={t('freeFrom')} hint={t('freeFromHint')} className="ml-auto w-full sm:w-56">
          <MoneyInput
            value={freeAboveMinor}
            currency={currency}
            onValueChange={(value) => save(steps.map((step) => ({ ...step, freeAboveMinor: value })))}
          />
        </Field>
      </div>
    </fieldset>
  )
}

interface StepRowProps extends Omit<RateFieldsProps, 'onChange' | 'isNamed'> {
  readonly step: Step
  readonly isLast: boolean
  readonly isOnly: boolean
  readonly onEnd: (toValue: number | null) => void
  readonly onPrice: (amountMinor: number) => void
  readonly onRemove: () => void
}

function StepRow({ method, currency, problemAt, step, isLast, isOnly, onEnd, onPrice, onRemove }: StepRowProps) {
  const t = useTranslations('admin.settings.shipping')
  const from = useValueText(method.basis, currency)(step.fromValue)
  const path = `rates.${step.index}`
  const problem = problemAt(`${path}.toValue`) ?? problemAt(`${path}.fromValue`) ?? problemAt(path)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2">
      {method.basis === 'flat' ? null : (
        <Field
          label={t(step.fromValue === 0 ? `first.${method.basis}` : `upTo.${method.basis}`, { from })}
          error={problem}
          hint={isLast ? t('noEnd') : undefined}
        >
          <EndInput basis={method.basis} currency={currency} value={step.toValue} onChange={onEnd} />
        </Field>
      )}
      <Field label={t('price')} error={problemAt(`${path}.amountMinor`)}>
        <MoneyInput
          value={step.amountMinor}
          currency={currency}
          onValueChange={(amountMinor) => onPrice(amountMinor ?? 0)}
        />
      </Field>
      {isOnly ? null : (
        <IconButton label={t('removeStep', { from })} icon={<X />} onClick={onRemove} className="mt-6" />
      )}
    </div>
  )
}

/** Where a step ends. Steps end before `toValue`: of grams and pieces the last that still belongs to it is shown. */
function EndInput(props: {
  basis: ShippingBasis
  currency: CurrencyCode
  value: number | null
  onChange: (toValue: number | null) => void
}) {
  const { basis, currency, value, onChange } = props
  const t = useTranslations('admin.settings.shipping')
  if (basis === 'price') return <MoneyInput value={value} currency={currency} onValueChange={onChange} />
  if (basis === 'weight') {
    return (
      <NumberField
        value={value === null ? null : (value - 1) / GRAMS}
        min={0}
        fractionDigits={3}
        suffix={t('kilograms')}
        onValueChange={(kilograms) => onChange(kilograms === null ? null : Math.round(kilograms * GRAMS) + 1)}
      />
    )
  }
  return (
    <NumberField
      value={value === null ? null : value - 1}
      min={1}
      suffix={t('pieces')}
      onValueChange={(pieces) => onChange(pieces === null ? null : pieces + 1)}
    />
  )
}

/** Where a step begins, in words: by weight what is already too heavy for the one before it. */
function useValueText(basis: ShippingBasis, currency: CurrencyCode): (value: number) => string {
  const locale = useLocale()
  const t = useTranslations('admin.settings.shipping')
  return (value) => {
    if (basis === 'price') return formatMoney(value, currency, locale)
    if (basis === 'weight')
      return `${new Intl.NumberFormat(locale).format(Math.max(0, value - 1) / GRAMS)} ${t('kilograms')}`
    return String(value)
  }
}
