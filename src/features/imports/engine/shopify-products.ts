import type { CurrencyCode } from '@/lib/currencies'
import { toHandle } from '@/lib/handle'
import type { z } from 'zod'
import {
  type ImportedProduct,
  type ImportedVariant,
  type ImportProblem,
  optionsSchema,
  translationsSchema,
} from '../imports-schema'
import type { Table } from './read-table'
import { listOf, RowReader } from './row-reader'
import { hasVariant, readShopifyVariant } from './shopify-variant'

/**
 * Products of a Shopify export. Rows with the same handle are one product: the first says what the product is, each may
 * add a variant, a picture, or both. A product with an error in any of its rows is left out whole.
 */
export function readShopifyProducts(
  table: Table,
  currencies: readonly [CurrencyCode, ...CurrencyCode[]],
): { products: ImportedProduct[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const products: ImportedProduct[] = []
  for (const rows of rowsByHandle(table, problems)) {
    const errorsBefore = countErrors(problems)
    const product = readProduct(rows, currencies, problems)
    if (product && countErrors(problems) === errorsBefore) products.push(product)
  }
  return { products, problems }
}

function countErrors(problems: readonly ImportProblem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length
}

function rowsByHandle(table: Table, problems: ImportProblem[]): RowReader[][] {
  const groups = new Map<string, RowReader[]>()
  for (const row of table.rows) {
    const reader = new RowReader(row, problems)
    const handle = reader.text('Handle')
    if (handle === '') {
      reader.problem('error', 'row_without_handle', 'Handle')
      continue
    }
    const group = groups.get(handle)
    if (group) group.push(reader)
    else groups.set(handle, [reader])
  }
  return [...groups.values()]
}

function readProduct(
  rows: readonly RowReader[],
  currencies: readonly [CurrencyCode, ...CurrencyCode[]],
  problems: ImportProblem[],
): ImportedProduct | null {
  const [first] = rows
  if (!first) return null
  const title = first.text('Title')
  if (title === '') first.problem('error', 'missing_title', 'Title')
  if (first.flag('Gift Card', false)) first.problem('warning', 'gift_card_not_supported', 'Gift Card')
  const optionNames = readOptionNames(first)
  const variants = rows
    .filter((row) => hasVariant(row, row === first))
    .map((row) => readShopifyVariant(row, optionNames, currencies))
    .filter((variant) => variant !== null)
  tellDuplicates(rows, variants)
  if (variants.length === 0 && countErrors(problems) === 0) first.problem('error', 'missing_price', 'Variant Price')
  return {
    row: first.row.number,
    handle: toHandle(first.text('Handle'), `product-${first.row.number}`),
    title,
    descriptionHtml: first.text('Body (HTML)'),
    vendor: first.text('Vendor'),
    productType: first.text('Type'),
    tags: listOf(first.text('Tags')),
    status: readStatus(first),
    taxClass: first.text('Stoa Tax Class') || (first.flag('Variant Taxable', true) ? 'standard' : 'zero'),
    seoTitle: first.text('SEO Title') || null,
    seoDescription: first.text('SEO Description') || null,
    categoryPaths: readCategories(first),
    collections: first.row.cells.has('stoa collections') ? listOf(first.text('Stoa Collections'), ';') : null,
    translations: readTranslations(first),
    options: withDetails(
      first,
      optionNames.map((name, index) => ({
        name,
        values: [...new Set(variants.map((variant) => variant.optionValues[index] ?? ''))],
      })),
    ),
    variants,
    images: readImages(rows),
  }
}

/** Shopify writes a product without options as one option "Title" with the value "Default Title". */
function readOptionNames(first: RowReader): string[] {
  if (first.text('Option1 Name') === 'Title' && first.text('Option1 Value') === 'Default Title') return []
  const names: string[] = []
  for (let index = 1; first.has(`Option${index} Name`); index += 1) names.push(first.text(`Option${index} Name`))
  return names
}

function readStatus(first: RowReader): ImportedProduct['status'] {
  const status = first.text('Status').toLowerCase()
  if (status === 'active' || status === 'draft' || status === 'archived') return status
  if (status !== '') first.problem('warning', 'unknown_value', 'Status')
  return first.flag('Published', true) ? 'active' : 'draft'
}

function tellDuplicates(rows: readonly RowReader[], variants: readonly ImportedVariant[]): void {
  const combinations = new Set<string>()
  const skus = new Set<string>()
  for (const variant of variants) {
    const reader = rows.find((row) => row.row.number === variant.row)
    const combination = JSON.stringify(variant.optionValues)
    if (combinations.has(combination))
      reader?.problem('error', 'duplicate_variant', 'Option1 Value', variant.optionValues.join(' / '))
    combinations.add(combination)
    if (variant.sku !== null && skus.has(variant.sku)) reader?.problem('warning', 'duplicate_sku', 'Variant SKU')
    if (variant.sku !== null) skus.add(variant.sku)
  }
}

function readImages(rows: readonly RowReader[]): ImportedProduct['images'] {
  const images = rows
    .filter((row) => row.has('Image Src'))
    .map((row) => ({
      row: row.row.number,
      url: row.text('Image Src'),
      alt: row.text('Image Alt Text'),
      position: row.integer('Image Position') ?? Number.MAX_SAFE_INTEGER,
    }))
  const sorted = images.toSorted((a, b) => a.position - b.position || a.row - b.row)
  const gallery = new Map(sorted.map(({ position: _, ...image }) => [image.url, image]))
  for (const row of rows) {
    const url = row.text('Variant Image')
    if (url !== '' && !gallery.has(url)) gallery.set(url, { row: row.row.number, url, alt: '' })
  }
  return [...gallery.values()]
}

/** "Clothing > Shirts; Music": paths from the root. */
function readCategories(first: RowReader): string[][] | null {
  if (!first.row.cells.has('stoa categories')) return null
  return listOf(first.text('Stoa Categories'), ';').map((path) => listOf(path, '>'))
}

function readTranslations(first: RowReader): ImportedProduct['translations'] {
  if (!first.has('Stoa Translations')) return first.row.cells.has('stoa translations') ? {} : null
  return readJson(first, 'Stoa Translations', translationsSchema)
}

/** The options of the file with the swatches and translations that our own export adds to them. */
function withDetails(
  first: RowReader,
  options: readonly { name: string; values: string[] }[],
): ImportedProduct['options'] {
  const details = first.has('Stoa Options') ? readJson(first, 'Stoa Options', optionsSchema) : null
  return options.map(({ name, values }) => {
    const detail = details?.find((each) => each.name === name)
    return {
      ...(detail ?? { name }),
      values: values.map((value) => detail?.values.find((each) => each.value === value) ?? { value }),
    }
  })
}

function readJson<T>(row: RowReader, column: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(row.text(column)))
  } catch {
    row.problem('warning', 'unknown_value', column)
    return null
  }
}
