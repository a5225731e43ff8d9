import type { CurrencyCode } from '@/lib/currencies'
import type { ImportedVariant } from '../imports-schema'
import type { RowReader } from './row-reader'

/** Whether a row tells of a variant, or only adds a picture to its product. */
export function hasVariant(row: RowReader, isFirst: boolean): boolean {
  return isFirst || row.has('Variant Price') || row.has('Option1 Value')
}

/** The variant of a row, or null when something in it is wrong; what, is among the reader's problems. */
export function readShopifyVariant(
  row: RowReader,
  optionNames: readonly string[],
  currencies: readonly [CurrencyCode, ...CurrencyCode[]],
): ImportedVariant | null {
  const optionValues = optionNames.map((_, index) => {
    const column = `Option${index + 1} Value`
    if (!row.has(column)) row.problem('error', 'missing_option_value', column)
    return row.text(column)
  })
  const prices = readPrices(row, currencies)
  if (prices === null) return null
  const tracked = row.has('Variant Inventory Tracker')
  return {
    row: row.row.number,
    optionValues,
    sku: row.code('Variant SKU'),
    barcode: row.code('Variant Barcode'),
    prices,
    costMinor: row.money('Cost per item', currencies[0]) ?? null,
    weightGrams: row.integer('Variant Grams'),
    requiresShipping: row.flag('Variant Requires Shipping', true),
    stock: {
      tracked,
      onHand: row.count('Variant Inventory Qty') ?? 0,
      allowBackorder: row.text('Variant Inventory Policy').toLowerCase() === 'continue',
    },
    imageUrl: row.text('Variant Image') || null,
  }
}

/** The first currency is the store's own and must be there; a column names each further one. */
function readPrices(
  row: RowReader,
  currencies: readonly [CurrencyCode, ...CurrencyCode[]],
): ImportedVariant['prices'] | null {
  const prices: ImportedVariant['prices'] = {}
  for (const [index, currency] of currencies.entries()) {
    const suffix = index === 0 ? '' : ` ${currency}`
    const amountMinor = row.money(`Variant Price${suffix}`, currency)
    const compareAtMinor = row.money(`Variant Compare At Price${suffix}`, currency)
    if (amountMinor === undefined || compareAtMinor === undefined) return null
    if (amountMinor !== null) prices[currency] = { amountMinor, compareAtMinor }
    else if (index === 0) {
      row.problem('error', 'missing_price', 'Variant Price')
      return null
    }
  }
  return prices
}
