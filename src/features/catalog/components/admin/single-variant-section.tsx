'use client'

import { useTranslations } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { StockButton } from '@/features/inventory/components/stock-button'
import { priceIn, type VariantRow, withPrice } from './use-variant-rows'

interface Props {
  row: VariantRow
  currency: CurrencyCode
  currencies: readonly CurrencyCode[]
  /** Whether the product was saved before. */
  isStored: boolean
  onChange: (values: Partial<VariantRow>) => void
}

/** Price, stock and weight of a product without options. */
export function SingleVariantSection({ row, currency, currencies, isStored, onChange }: Props) {
  const t = useTranslations('catalog.editor.variant')
  const ordered = [currency, ...currencies.filter((code) => code !== currency)]
  return (
    <>
      <Card>
        <CardHeader title={t('pricing')} />
        <CardSection className="grid gap-4">
          {ordered.map((code) => (
            <div key={code} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              <Field label={currencies.length > 1 ? t('priceIn', { currency: code }) : t('price')}>
                <MoneyInput
                  value={priceIn(row, code)?.amountMinor ?? null}
                  currency={code}
                  onValueChange={(amountMinor) => onChange({ prices: withPrice(row, code, { amountMinor }) })}
                />
              </Field>
              <Field label={t('compareAt')}>
                <MoneyInput
                  value={priceIn(row, code)?.compareAtMinor ?? null}
                  currency={code}
                  disabled={priceIn(row, code) === null}
                  onValueChange={(compareAtMinor) => onChange({ prices: withPrice(row, code, { compareAtMinor }) })}
                />
              </Field>
              <Field label={t('minimum')} hint={t('minimumHint')}>
                <MoneyInput
                  value={priceIn(row, code)?.minimumMinor ?? null}
                  currency={code}
                  disabled={priceIn(row, code) === null}
                  onValueChange={(minimumMinor) => onChange({ prices: withPrice(row, code, { minimumMinor }) })}
                />
              </Field>
            </div>
          ))}
          <Field label={t('cost')} hint={t('costHint')} className="sm:max-w-[calc(50%-0.5rem)]">
            <MoneyInput
              value={row.costMinor}
              currency={currency}
              onValueChange={(costMinor) => onChange({ costMinor })}
            />
          </Field>
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('inventory')} />
        <CardSection className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('sku')}>
              <Input
                value={row.sku ?? ''}
                maxLength={255}
                onChange={(event) => onChange({ sku: event.target.value || null })}
              />
            </Field>
            <Field label={t('barcode')}>
              <Input
                value={row.barcode ?? ''}
                maxLength={255}
                onChange={(event) => onChange({ barcode: event.target.value || null })}
              />
            </Field>
          </div>
          {isStored ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <StockButton variantId={row.id} />
              {row.composed ? <p className="text-sm text-ink-muted">{t('composed', { count: row.onHand })}</p> : null}
            </div>
          ) : null}
          {row.composed ? null : <StockFields row={row} onChange={onChange} />}
        </CardSection>
        <CardSection className="grid gap-4">
          <Checkbox
            label={t('requiresShipping')}
            checked={row.requiresShipping}
            onChange={(event) => onChange({ requiresShipping: event.target.checked })}
          />
          {row.requiresShipping ? (
            <Field label={t('weight')} className="sm:max-w-[calc(50%-0.5rem)]">
              <NumberField
                value={row.weightGrams}
                min={0}
                max={10_000_000}
                suffix="g"
                onValueChange={(weightGrams) => onChange({ weightGrams })}
              />
            </Field>
          ) : null}
        </CardSection>
      </Card>
    </>
  )
}

/** How many there are, and whether that limits the sale. */
function StockFields({ row, onChange }: Pick<Props, 'row' | 'onChange'>) {
  const t = useTranslations('catalog.editor.variant')
  return (
    <>
      <Checkbox
        label={t('tracked')}
        checked={row.tracked}
        onChange={(event) => onChange({ tracked: event.target.checked })}
      />
      {row.tracked ? (
        <>
          <Field label={t('onHand')} className="sm:max-w-[calc(50%-0.5rem)]">
            <NumberField
              value={row.onHand}
              min={0}
              max={10_000_000}
              stepper
              onValueChange={(value) => onChange({ onHand: value ?? 0 })}
            />
          </Field>
          <Checkbox
            label={t('backorder')}
            description={t('backorderHint')}
            checked={row.allowBackorder}
            onChange={(event) => onChange({ allowBackorder: event.target.checked })}
          />
        </>
      ) : null}
    </>
  )
}
