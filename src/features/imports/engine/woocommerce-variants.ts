import type { CurrencyCode } from '@/lib/currencies'
import type { ImportedVariant } from '../imports-schema'
import { listOf, type RowReader } from './row-reader'
import { readAttributes, type WooAttribute } from './woocommerce-attributes'

export interface WooContext {
  readonly currency: CurrencyCode
  /** A sale that runs now sets the price; one that does not is told. */
  readonly now: Date
  readonly gramsPerUnit: { readonly column: string; readonly grams: number }
}

interface VariantParts {
  readonly optionValues: readonly string[]
  readonly virtual: boolean
  readonly context: WooContext
  /** What a variation leaves empty it takes from its parent. */
  readonly parent: RowReader | null
}

/** One variant of a row, or null when it has no usable price; why, is among the reader's problems. */
export function readWooVariant(row: RowReader, parts: VariantParts): ImportedVariant | null {
  const { context, parent } = parts
  const prices = readPrices(row, context)
  if (prices === null) return null
  const { column, grams } = context.gramsPerUnit
  const weight = row.number(column) ?? parent?.number(column) ?? null
  return {
    row: row.row.number,
    optionValues: [...parts.optionValues],
    sku: row.code('SKU'),
    barcode: row.code('GTIN, UPC, EAN, or ISBN'),
    prices: { [context.currency]: prices },
    costMinor: null,
    weightGrams: weight === null ? null : Math.round(weight * grams),
    requiresShipping: !parts.virtual,
    stock: readStock(row),
    imageUrl: listOf(row.text('Images'))[0] ?? null,
  }
}

/**
 * The variants of a variable product. A variation that leaves an attribute open stands for every value of it that no
 * other variation names; the copies share its price and stock settings, and only the first keeps its SKU.
 */
export function expandVariations(
  parent: RowReader,
  parts: { used: readonly WooAttribute[]; variations: readonly RowReader[]; context: WooContext },
): ImportedVariant[] {
  const { used, variations, context } = parts
  const bySpecificity = variations.toSorted((a, b) => openCount(a, used) - openCount(b, used))
  const found = new Map<string, ImportedVariant>()
  for (const row of bySpecificity) {
    const virtual = listOf(row.text('Type').toLowerCase()).includes('virtual')
    const [first, ...others] = combinations(row, used).filter((values) => !found.has(JSON.stringify(values)))
    if (!first) {
      row.problem('error', 'duplicate_variant', 'Attribute 1 value(s)')
      continue
    }
    const variant = readWooVariant(row, { optionValues: first, virtual, context, parent })
    if (!variant) continue
    found.set(JSON.stringify(first), variant)
    for (const optionValues of others) {
      found.set(JSON.stringify(optionValues), { ...variant, optionValues, sku: null, barcode: null })
    }
  }
  return inOrderOfValues([...found.values()], used)
}

function valueOf(row: RowReader, attribute: WooAttribute): string | undefined {
  return readAttributes(row).find((each) => each.name.toLowerCase() === attribute.name.toLowerCase())?.values[0]
}

function openCount(row: RowReader, used: readonly WooAttribute[]): number {
  return used.filter((attribute) => valueOf(row, attribute) === undefined).length
}

function combinations(row: RowReader, used: readonly WooAttribute[]): string[][] {
  return used.reduce<string[][]>(
    (found, attribute) => {
      const value = valueOf(row, attribute)
      const values = value === undefined ? attribute.values : [value]
      return found.flatMap((before) => values.map((each) => [...before, each]))
    },
    [[]],
  )
}

function inOrderOfValues(variants: readonly ImportedVariant[], used: readonly WooAttribute[]): ImportedVariant[] {
  const place = (variant: ImportedVariant) =>
    used.map((attribute, index) => attribute.values.indexOf(variant.optionValues[index] ?? ''))
  return variants.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)]
    const differing = left.findIndex((value, index) => value !== right[index])
    return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
  })
}

function readPrices(
  row: RowReader,
  context: WooContext,
): { amountMinor: number; compareAtMinor: number | null } | null {
  const regular = row.money('Regular price', context.currency)
  const sale = row.money('Sale price', context.currency)
  if (regular === undefined || sale === undefined) return null
  if (regular === null) {
    row.problem('error', 'missing_price', 'Regular price')
    return null
  }
  if (sale === null) return { amountMinor: regular, compareAtMinor: null }
  if (saleRuns(row, context.now)) return { amountMinor: sale, compareAtMinor: regular }
  row.problem('warning', 'sale_not_running', 'Sale price')
  return { amountMinor: regular, compareAtMinor: null }
}

function saleRuns(row: RowReader, now: Date): boolean {
  const [start, end] = ['Date sale price starts', 'Date sale price ends'].map((column) =>
    row.has(column) ? Date.parse(row.text(column)) : Number.NaN,
  )
  const begun = start === undefined || Number.isNaN(start) || start <= now.getTime()
  const over = end !== undefined && !Number.isNaN(end) && end < now.getTime()
  return begun && !over
}

/** No number in "Stock" means that stock is not counted; "In stock?" 0 then means that there is none. */
function readStock(row: RowReader): ImportedVariant['stock'] {
  const onHand = row.count('Stock')
  const allowBackorder = ['1', 'notify', 'yes'].includes(row.text('Backorders allowed?').toLowerCase())
  if (onHand !== null) return { tracked: true, onHand, allowBackorder }
  return { tracked: !row.flag('In stock?', true), onHand: 0, allowBackorder }
}
