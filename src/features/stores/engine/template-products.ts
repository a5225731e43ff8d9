import type { TemplateImage, TemplateProduct } from '../templates/template-schema'
import { ownText, type TemplatePlace, translationsOf } from './template-place'

/** Rows of a template's products, table by table, in the order in which they can be written. */
export interface ProductRows {
  products: ReturnType<typeof productRow>[]
  options: ReturnType<typeof optionRow>[]
  values: ReturnType<typeof valueRow>[]
  images: ReturnType<typeof imageRow>[]
  variants: VariantRow[]
  variantValues: { variantId: string; optionId: string; valueId: string }[]
  prices: { variantId: string; currency: string; amountMinor: bigint; compareAtMinor: bigint | null }[]
  stock: { variantId: string; onHand: number }[]
  categories: { productId: string; categoryId: string }[]
}

interface VariantRow {
  id: string
  productId: string
  title: string
  optionKey: string
  sku: string
  weightGrams: number
  position: number
  imageId: string | null
}

/** Milliseconds between the products' instants of creation: "newest" shows them in the template's order. */
const AGE_STEP_MS = 60_000

export function productRows(
  place: TemplatePlace,
  products: readonly TemplateProduct[],
  categoryIds: ReadonlyMap<string, string>,
): ProductRows {
  const rows: ProductRows = {
    products: [],
    options: [],
    values: [],
    images: [],
    variants: [],
    variantValues: [],
    prices: [],
    stock: [],
    categories: [],
  }
  for (const [index, product] of products.entries()) {
    const row = productRow(place, product, index)
    rows.products.push(row)
    const categoryId = categoryIds.get(product.category)
    if (categoryId) rows.categories.push({ productId: row.id, categoryId })
    addOptions(rows, place, product, row.id)
  }
  return rows
}

function productRow(place: TemplatePlace, product: TemplateProduct, index: number) {
  const prices = product.variants.map((variant) => BigInt(place.priceMinor(variant.priceBaseMinor)))
  const at = new Date(place.now.getTime() - index * AGE_STEP_MS)
  const { title, html, seo } = product
  return {
    id: place.newId(),
    handle: product.handle,
    title: ownText(place, title),
    descriptionHtml: ownText(place, html),
    vendor: product.vendor.replaceAll('{store}', place.storeName),
    productType: product.type,
    tags: [...product.tags],
    status: 'active',
    taxClass: product.taxClass,
    seoTitle: ownText(place, seo.title),
    seoDescription: ownText(place, seo.description),
    translations: translationsOf(place, {
      title,
      descriptionHtml: html,
      seoTitle: seo.title,
      seoDescription: seo.description,
    }),
    priceMinMinor: prices.reduce((least, price) => (price < least ? price : least)),
    priceMaxMinor: prices.reduce((most, price) => (price > most ? price : most)),
    publishedAt: at,
    createdAt: at,
  }
}

function addOptions(rows: ProductRows, place: TemplatePlace, product: TemplateProduct, productId: string): void {
  const options = product.options.map((option, position) => {
    const row = optionRow(place, option, productId, position)
    const values = option.values.map((value, index) => ({ value, row: valueRow(place, value, row.id, index) }))
    rows.options.push(row)
    rows.values.push(...values.map((each) => each.row))
    return { option, row, valueOf: new Map(values.map((each) => [each.value.code, each.row])) }
  })
  const imageIds = new Map<string, string>()
  for (const [position, image] of product.images.entries()) {
    const row = imageRow(place, image, productId, position)
    rows.images.push(row)
    imageIds.set(image.file, row.id)
  }
  for (const [position, variant] of product.variants.entries()) {
    const chosen = options.map(({ option, row, valueOf }) => {
      const value = valueOf.get(variant.options[option.code] ?? '')
      if (!value) throw new RangeError(`${product.handle}: ${variant.sku} has no value of ${option.code}`)
      return { optionId: row.id, value }
    })
    addVariant(rows, place, product, { productId, position, chosen, imageIds })
  }
}

function addVariant(
  rows: ProductRows,
  place: TemplatePlace,
  product: TemplateProduct,
  at: {
    productId: string
    position: number
    chosen: { optionId: string; value: { id: string; value: string } }[]
    imageIds: ReadonlyMap<string, string>
  },
): void {
  const variant = product.variants[at.position]
  if (!variant) return
  const id = place.newId()
  const { currency } = place
  rows.variants.push({
    id,
    productId: at.productId,
    title: at.chosen.map(({ value }) => value.value).join(' / ') || 'Default',
    optionKey: at.chosen.map(({ value }) => value.id).join(':'),
    sku: variant.sku,
    weightGrams: variant.weightGrams,
    position: at.position,
    imageId: (variant.image && at.imageIds.get(variant.image)) ?? null,
  })
  rows.variantValues.push(...at.chosen.map(({ optionId, value }) => ({ variantId: id, optionId, valueId: value.id })))
  const compareAt = variant.compareAtBaseMinor
  rows.prices.push({
    variantId: id,
    currency,
    amountMinor: BigInt(place.priceMinor(variant.priceBaseMinor)),
    compareAtMinor: compareAt === undefined ? null : BigInt(place.priceMinor(compareAt)),
  })
  rows.stock.push({ variantId: id, onHand: variant.stock })
}

type TemplateOption = TemplateProduct['options'][number]

function optionRow(place: TemplatePlace, option: TemplateOption, productId: string, position: number) {
  const { name } = option
  const translations = translationsOf(place, { name })
  return { id: place.newId(), productId, name: ownText(place, name), position, translations }
}

function valueRow(place: TemplatePlace, value: TemplateOption['values'][number], optionId: string, position: number) {
  return {
    id: place.newId(),
    optionId,
    value: ownText(place, value.name),
    swatch: value.swatch ?? null,
    position,
    translations: translationsOf(place, { value: value.name }),
  }
}

function imageRow(place: TemplatePlace, image: TemplateImage, productId: string, position: number) {
  return {
    id: place.newId(),
    productId,
    assetId: place.assetOf(image.file),
    alt: ownText(place, image.alt),
    position,
  }
}
