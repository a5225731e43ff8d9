import { categoryRows, collectionMembers, collectionRows } from '../engine/template-groups'
import { themeRow } from '../engine/template-look'
import type { TemplatePlace } from '../engine/template-place'
import { productRows } from '../engine/template-products'
import { pageRows, shippingRows, taxRows } from '../engine/template-trade'
import type { StoreTemplate } from '../templates/template-schema'
import type { TemplatePicture } from './template-pictures'
import { findAssetIds, hasTheme, insertRows, type TemplateTable } from './template-repository'
import { nicePriceMinor, roundThresholdMinor } from '../templates/template-pricing'
import { refreshProductSummary } from '@/features/catalog/server'
import { type NewLevel, openStock } from '@/features/inventory/server'
import { newId } from '@/lib/ids'
import { inTransaction, type StoreContext } from '@/server/store-context'

/** Fills a new store from its template: catalog, shipping, taxes, pages and look, all or nothing, and only once. */
export async function pourTemplate(
  ctx: StoreContext,
  template: StoreTemplate,
  pictures: readonly TemplatePicture[],
  country: string,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (await hasTheme(tx)) return
    const assetIds = await findAssetIds(tx)
    const shas = new Map(pictures.map((picture) => [picture.file, picture.sha256]))
    const assetOf = (file: string): string => {
      const id = assetIds.get(shas.get(file) ?? '')
      if (!id) throw new RangeError(`The template has no picture ${file}`)
      return id
    }
    const { store, currency, locale, now } = tx
    const place: TemplatePlace = {
      storeName: store.name,
      currency,
      country,
      locale,
      now,
      newId,
      assetOf,
      priceMinor: (baseMinor) => nicePriceMinor(baseMinor, currency),
      thresholdMinor: (baseMinor) => roundThresholdMinor(baseMinor, currency),
    }
    const { tables, stock } = rowsOf(place, template)
    for (const [table, rows] of tables) await insertRows(tx, table, rows)
    await openStock(tx, stock, 'Stoa')
    await refreshProductSummary(tx, 'all')
  })
}

/** All rows of the store, table by table, in the order in which they can be written, and the pieces of its variants. */
function rowsOf(
  place: TemplatePlace,
  template: StoreTemplate,
): { tables: [TemplateTable, readonly object[]][]; stock: NewLevel[] } {
  const idsByHandle = (rows: readonly { id: string; handle: string }[]) =>
    new Map(rows.map((row) => [row.handle, row.id]))
  const stamped = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ updatedAt: place.now, ...row }))
  const categories = categoryRows(place, template.categories)
  const categoryIds = idsByHandle(categories)
  const products = productRows(place, template.products, categoryIds)
  const collections = collectionRows(place, template.collections, categoryIds)
  const shipping = shippingRows(place, template.shippingZones)
  const tables: [TemplateTable, readonly object[]][] = [
    ['category', stamped(categories)],
    ['product', stamped(products.products)],
    ['product_option', products.options],
    ['product_option_value', products.values],
    ['product_image', products.images],
    ['variant', stamped(products.variants)],
    ['variant_option_value', products.variantValues],
    ['variant_price', products.prices],
    ['product_category', products.categories],
    ['collection', stamped(collections)],
    [
      'collection_product',
      collectionMembers(template.collections, idsByHandle(collections), idsByHandle(products.products)),
    ],
    ['shipping_zone', shipping.zones],
    ['shipping_method', shipping.methods],
    ['shipping_rate', shipping.rates],
    ['tax_rate', taxRows(place, template.taxes)],
    ['page', stamped(pageRows(place, template.pages))],
    ['theme', stamped([themeRow(place, template)])],
  ]
  return { tables, stock: products.stock }
}
