import { stringify } from 'csv-stringify/sync'
import type { CurrencyCode } from '@/lib/currencies'
import { toMajorString } from '@/lib/money'
import type { ImportedProduct, ImportedVariant } from '../imports-schema'
import { safeCell } from './csv-cell'
import type { StoreCurrencies } from './read-products'
import { SHOPIFY_COLUMNS, STOA_COLUMNS } from './shopify-columns'

type Cells = Record<string, string>

/**
 * Products as a Shopify CSV, with our own columns for what Shopify has none for. What readShopifyProducts reads from it
 * is what went in.
 */
export function writeShopify(products: readonly ImportedProduct[], currencies: StoreCurrencies): string {
  const headings = headingsFor(products, currencies)
  const rows = products.flatMap((product) => rowsOf(product, currencies))
  return stringify([headings, ...rows.map((cells) => headings.map((heading) => safeCell(cells[heading] ?? '')))])
}

function headingsFor(products: readonly ImportedProduct[], currencies: StoreCurrencies): string[] {
  const mostOptions = Math.max(3, ...products.map((product) => product.options.length))
  const further = Array.from({ length: mostOptions - 3 }, (_, index) => [
    `Option${index + 4} Name`,
    `Option${index + 4} Value`,
  ])
  const prices = currencies.slice(1).flatMap((each) => [`Variant Price ${each}`, `Variant Compare At Price ${each}`])
  return [...SHOPIFY_COLUMNS, ...further.flat(), ...prices, ...STOA_COLUMNS]
}

/** As many rows as there are variants or pictures, whichever are more. */
function rowsOf(product: ImportedProduct, currencies: StoreCurrencies): Cells[] {
  const count = Math.max(product.variants.length, product.images.length, 1)
  return Array.from({ length: count }, (_, index) => {
    const variant = product.variants[index]
    return {
      Handle: product.handle,
      ...(index === 0 ? productCells(product) : {}),
      ...(variant ? variantCells(product, variant, currencies) : {}),
      ...imageCells(product, index),
    }
  })
}

function productCells(product: ImportedProduct): Cells {
  const names =
    product.options.length === 0
      ? { 'Option1 Name': 'Title' }
      : Object.fromEntries(product.options.map((option, index) => [`Option${index + 1} Name`, option.name]))
  return {
    ...names,
    Title: product.title,
    'Body (HTML)': product.descriptionHtml,
    Vendor: product.vendor,
    Type: product.productType,
    Tags: joined(product.tags, ', '),
    Published: String(product.status === 'active'),
    Status: product.status,
    'SEO Title': product.seoTitle ?? '',
    'SEO Description': product.seoDescription ?? '',
    'Stoa Categories': joined(
      (product.categoryPaths ?? []).map((path) => path.join(' > ')),
      '; ',
    ),
    'Stoa Collections': joined(product.collections ?? [], '; '),
    'Stoa Tax Class': product.taxClass,
    'Stoa Translations': jsonCell(product.translations),
    'Stoa Options': product.options.some(hasDetails) ? JSON.stringify(product.options) : '',
  }
}

function joined(items: readonly string[], separator: string): string {
  return items.map((item) => (separator === ', ' ? item.replaceAll(',', '\\,') : item)).join(separator)
}

function jsonCell(value: object | null): string {
  return value === null || Object.keys(value).length === 0 ? '' : JSON.stringify(value)
}

function hasDetails(option: ImportedProduct['options'][number]): boolean {
  const named = (translations: object | undefined) => Object.keys(translations ?? {}).length > 0
  return named(option.translations) || option.values.some((value) => value.swatch || named(value.translations))
}

function variantCells(product: ImportedProduct, variant: ImportedVariant, currencies: StoreCurrencies): Cells {
  const values = product.options.length === 0 ? ['Default Title'] : variant.optionValues
  const { costMinor, weightGrams, stock } = variant
  return {
    ...Object.fromEntries(values.map((value, index) => [`Option${index + 1} Value`, value])),
    ...Object.assign({}, ...currencies.map((currency, index) => priceCells(variant, currency, index === 0))),
    'Variant SKU': variant.sku ?? '',
    'Variant Barcode': variant.barcode ?? '',
    'Variant Grams': weightGrams === null ? '' : String(weightGrams),
    'Variant Inventory Tracker': stock.tracked ? 'stoa' : '',
    'Variant Inventory Qty': String(stock.onHand),
    'Variant Inventory Policy': stock.allowBackorder ? 'continue' : 'deny',
    'Variant Requires Shipping': String(variant.requiresShipping),
    'Variant Taxable': String(product.taxClass !== 'zero'),
    'Variant Image': variant.imageUrl ?? '',
    'Cost per item': costMinor === null ? '' : toMajorString(costMinor, currencies[0]),
  }
}

function priceCells(variant: ImportedVariant, currency: CurrencyCode, isOwn: boolean): Cells {
  const price = variant.prices[currency]
  if (!price) return {}
  const suffix = isOwn ? '' : ` ${currency}`
  const { amountMinor, compareAtMinor } = price
  return {
    [`Variant Price${suffix}`]: toMajorString(amountMinor, currency),
    [`Variant Compare At Price${suffix}`]: compareAtMinor === null ? '' : toMajorString(compareAtMinor, currency),
  }
}

function imageCells(product: ImportedProduct, index: number): Cells {
  const image = product.images[index]
  return image ? { 'Image Src': image.url, 'Image Position': String(index + 1), 'Image Alt Text': image.alt } : {}
}
