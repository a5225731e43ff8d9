import { categoryRows, collectionMembers, collectionRows } from '../engine/template-groups'
import { themeRow } from '../engine/template-look'
import type { TemplatePlace } from '../engine/template-place'
import { productRows } from '../engine/template-products'
import { pageRows, shippingRows, taxRows } from '../engine/template-trade'
import type { StoreTemplate } from '../templates/template-schema'
import type { TemplatePicture } from './template-pictures'
import { findAssetIds, hasTheme, insertTemplate, type TemplateRows } from './template-repository'
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
    await insertTemplate(tx, rowsOf({ storeName: store.name, currency, country, locale, now, newId, assetOf }, template))
  })
}

function rowsOf(place: TemplatePlace, template: StoreTemplate): TemplateRows {
  const idsByHandle = (rows: readonly { id: string; handle: string }[]) => new Map(rows.map((row) => [row.handle, row.id]))
  const categories = categoryRows(place, template.categories)
  const categoryIds = idsByHandle(categories)
  const products = productRows(place, template.products, categoryIds)
  const collections = collectionRows(place, template.collections, categoryIds)
  return {
    categories,
    products,
    collections,
    members: collectionMembers(template.collections, idsByHandle(collections), idsByHandle(products.products)),
    shipping: shippingRows(place, template.shippingZones),
    taxes: taxRows(place, template.taxes),
    pages: pageRows(place, template.pages),
    theme: themeRow(place, template),
  }
}
