import type { CurrencyCode } from '@/lib/currencies'
import { toHandle, uniqueHandle } from '@/lib/handle'
import type { ImportedProduct, ImportedVariant, ImportProblem } from '../imports-schema'
import type { Table } from './read-table'
import { listOf, RowReader } from './row-reader'
import { readAttributes, type WooAttribute } from './woocommerce-attributes'
import { expandVariations, readWooVariant, type WooContext } from './woocommerce-variants'

/**
 * Products of a WooCommerce export. Rows of type "variation" belong to the row that their Parent names, by SKU or as
 * "id:44". Grouped and external products have nothing to sell here: they are told and left out.
 */
export function readWooProducts(
  table: Table,
  currency: CurrencyCode,
  now: Date,
): { products: ImportedProduct[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const context: WooContext = { currency, now, gramsPerUnit: gramsPerUnit(table.headings) }
  const readers = table.rows.map((row) => new RowReader(row, problems))
  const variations = groupVariations(readers)
  const taken = new Set<string>()
  const products: ImportedProduct[] = []
  for (const row of readers) {
    const types = listOf(row.text('Type').toLowerCase())
    if (types.includes('variation') || !isSellable(row, types)) continue
    const errorsBefore = problems.filter((problem) => problem.severity === 'error').length
    const product = readProduct(row, { types, variations: variations.get(row) ?? [], context, taken })
    const errors = problems.filter((problem) => problem.severity === 'error').length
    if (errors === errorsBefore) products.push(product)
  }
  return { products, problems }
}

/** "Weight (lbs)": the unit stands in the heading. */
function gramsPerUnit(headings: readonly string[]): { column: string; grams: number } {
  const column = headings.find((heading) => /^weight \(/i.test(heading)) ?? 'Weight (kg)'
  const unit = /\((\w+)\)/.exec(column)?.[1]?.toLowerCase() ?? 'kg'
  const grams = { kg: 1000, g: 1, lbs: 453.592_37, oz: 28.349_523_125 }[unit] ?? 1000
  return { column, grams }
}

function groupVariations(readers: readonly RowReader[]): Map<RowReader, RowReader[]> {
  const parents = new Map<string, RowReader>()
  for (const row of readers) {
    if (row.text('Type').toLowerCase().includes('variation')) continue
    if (row.has('SKU')) parents.set(row.text('SKU').toLowerCase(), row)
    if (row.has('ID')) parents.set(`id:${row.text('ID')}`, row)
  }
  const groups = new Map<RowReader, RowReader[]>()
  for (const row of readers) {
    if (!row.text('Type').toLowerCase().includes('variation')) continue
    const parent = parents.get(row.text('Parent').toLowerCase())
    if (!parent) row.problem('error', 'parent_not_found', 'Parent')
    else groups.set(parent, [...(groups.get(parent) ?? []), row])
  }
  return groups
}

function isSellable(row: RowReader, types: readonly string[]): boolean {
  if (types.includes('grouped')) row.problem('warning', 'grouped_not_supported', 'Type', row.text('Name'))
  else if (types.includes('external')) row.problem('warning', 'external_not_supported', 'Type', row.text('Name'))
  else return true
  return false
}

interface ProductParts {
  readonly types: readonly string[]
  readonly variations: readonly RowReader[]
  readonly context: WooContext
  readonly taken: Set<string>
}

function readProduct(row: RowReader, { types, variations, context, taken }: ProductParts): ImportedProduct {
  const title = row.text('Name')
  if (title === '') row.problem('error', 'missing_title', 'Name')
  if (row.has('Download 1 URL')) row.problem('warning', 'downloads_not_supported', 'Download 1 URL')
  const attributes = readAttributes(row)
  const used = types.includes('variable') ? usedForVariations(attributes, variations) : []
  const variants = readVariants(row, { types, used, variations, context })
  const handle = uniqueHandle(toHandle(title, row.text('SKU') || `product-${row.row.number}`), taken)
  taken.add(handle)
  return {
    row: row.row.number,
    handle,
    title,
    descriptionHtml: description(row),
    vendor: row.text('Brands'),
    productType: '',
    tags: [...listOf(row.text('Tags')), ...factTags(attributes, used)],
    status: row.text('Published') === '1' && row.text('Visibility in catalog') !== 'hidden' ? 'active' : 'draft',
    taxClass: taxClass(row),
    seoTitle: null,
    seoDescription: null,
    categoryPaths: listOf(row.text('Categories')).map((path) => listOf(path, '>')),
    collections: null,
    translations: null,
    options: used.map((attribute, index) => ({
      name: attribute.name,
      values: [...new Set(variants.map((variant) => variant.optionValues[index] ?? ''))].map((value) => ({ value })),
    })),
    variants,
    images: readImages([row, ...variations]),
  }
}

function readVariants(
  row: RowReader,
  parts: {
    types: readonly string[]
    used: readonly WooAttribute[]
    variations: readonly RowReader[]
    context: WooContext
  },
): ImportedVariant[] {
  const { types, used, variations, context } = parts
  if (!types.includes('variable')) {
    const variant = readWooVariant(row, { optionValues: [], virtual: types.includes('virtual'), context, parent: null })
    return variant ? [variant] : []
  }
  if (variations.length === 0) row.problem('error', 'missing_price', 'Regular price')
  return expandVariations(row, { used, variations, context })
}

/** What the options are: the attributes that any variation decides, in the order of the parent. */
function usedForVariations(attributes: readonly WooAttribute[], variations: readonly RowReader[]): WooAttribute[] {
  const names = new Set(
    variations.flatMap((row) => readAttributes(row).map((attribute) => attribute.name.toLowerCase())),
  )
  return attributes.filter((attribute) => names.has(attribute.name.toLowerCase()))
}

/** An attribute that no variant is chosen by is a fact about the product: kept as a tag, so that it can be filtered by. */
function factTags(attributes: readonly WooAttribute[], used: readonly WooAttribute[]): string[] {
  return attributes
    .filter((attribute) => !used.includes(attribute))
    .flatMap((attribute) => attribute.values.map((value) => `${attribute.name}: ${value}`))
}

function description(row: RowReader): string {
  const [long, short] = [row.text('Description'), row.text('Short description')].map((text) =>
    text.replaceAll('\\n', '\n'),
  )
  const texts = [short, long].filter((text) => text !== undefined && text !== '')
  return texts.map((text) => (/<\w+[^>]*>/.test(text ?? '') ? text : `<p>${escapeHtml(text ?? '')}</p>`)).join('\n')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .trim()
    .replaceAll(/\n{2,}/g, '</p>\n<p>')
}

function taxClass(row: RowReader): string {
  if (row.text('Tax status') === 'none') return 'zero'
  const name = row.text('Tax class').toLowerCase()
  if (name === '' || name === 'parent' || name === 'standard') return 'standard'
  if (name.includes('reduced')) return 'reduced'
  if (name.includes('zero')) return 'zero'
  row.problem('warning', 'unknown_value', 'Tax class')
  return 'standard'
}

function readImages(rows: readonly RowReader[]): ImportedProduct['images'] {
  const images = rows.flatMap((row) => listOf(row.text('Images')).map((url) => ({ row: row.row.number, url, alt: '' })))
  return [...new Map(images.toReversed().map((image) => [image.url, image])).values()].toReversed()
}
