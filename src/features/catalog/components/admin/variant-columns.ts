import { type CurrencyCode, currencyExponent } from '@/lib/currencies'
import type { SheetColumn } from '@/ui/data-sheet/use-sheet-cells'
import { formatDecimalText, parseDecimalText } from '@/ui/decimal-text'
import { priceIn, type VariantRow, withPrice } from './use-variant-rows'

export interface VariantColumn extends SheetColumn<VariantRow> {
  readonly id: 'price' | 'compareAt' | 'minimum' | 'onHand' | 'sku' | 'barcode' | 'weight' | 'cost'
}

const MOST_PIECES = 10_000_000

/** The columns for one currency, in the reader's way of writing numbers. */
export function variantColumns(currency: CurrencyCode, defaultCurrency: CurrencyCode, locale: string): VariantColumn[] {
  const money = moneyText(currency, locale)
  const cost = moneyText(defaultCurrency, locale)
  return [
    {
      id: 'price',
      numeric: true,
      text: (row) => money.show(priceIn(row, currency)?.amountMinor ?? null),
      patch: (row, text) => money.read(text, (amountMinor) => ({ prices: withPrice(row, currency, { amountMinor }) })),
    },
    {
      id: 'compareAt',
      numeric: true,
      text: (row) => money.show(priceIn(row, currency)?.compareAtMinor ?? null),
      patch: (row, text) =>
        money.read(text, (compareAtMinor) => ({ prices: withPrice(row, currency, { compareAtMinor }) })),
    },
    {
      id: 'minimum',
      numeric: true,
      text: (row) => money.show(priceIn(row, currency)?.minimumMinor ?? null),
      patch: (row, text) =>
        money.read(text, (minimumMinor) => ({ prices: withPrice(row, currency, { minimumMinor }) })),
    },
    {
      id: 'onHand',
      numeric: true,
      text: (row) => (row.tracked ? String(row.onHand) : ''),
      patch: (row, text) => {
        if (row.composed) return null
        const onHand = text.trim() === '' ? 0 : parseDecimalText(text, 0)
        return onHand === null || onHand < 0 || onHand > MOST_PIECES ? null : { onHand, tracked: true }
      },
    },
    { id: 'sku', numeric: false, text: (row) => row.sku ?? '', patch: (_, text) => ({ sku: text.trim() || null }) },
    {
      id: 'barcode',
      numeric: false,
      text: (row) => row.barcode ?? '',
      patch: (_, text) => ({ barcode: text.trim() || null }),
    },
    {
      id: 'weight',
      numeric: true,
      text: (row) => (row.weightGrams === null ? '' : String(row.weightGrams)),
      patch: (_, text) => {
        const weightGrams = text.trim() === '' ? null : parseDecimalText(text, 0)
        return weightGrams !== null && weightGrams < 0 ? null : { weightGrams }
      },
    },
    {
      id: 'cost',
      numeric: true,
      text: (row) => cost.show(row.costMinor),
      patch: (_, text) => cost.read(text, (costMinor) => ({ costMinor })),
    },
  ]
}

function moneyText(currency: CurrencyCode, locale: string) {
  const digits = currencyExponent(currency)
  return {
    show: (minor: number | null) => (minor === null ? '' : formatDecimalText(minor, digits, locale)),
    read: (text: string, patch: (minor: number | null) => Partial<VariantRow>): Partial<VariantRow> | null => {
      if (text.trim() === '') return patch(null)
      const minor = parseDecimalText(text.replace(/[^\d.,\s'’-]/g, ''), digits)
      return minor === null || minor < 0 ? null : patch(minor)
    },
  }
}
