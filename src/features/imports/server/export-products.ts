import { type ProductSnapshot, readProductSnapshot } from '@/features/catalog/server'
import { findAssetFiles } from '@/features/media/server'
import { platformUrl } from '@/server/store-directory'
import type { StoreContext } from '@/server/store-context'
import { writeShopify } from '../engine/write-shopify'
import type { ImportedProduct, ImportedVariant } from '../imports-schema'
import { type ExportNames, readExportNames, readExportOrder } from './match-repository'
import { storeCurrencies } from './store-currencies'

/**
 * The whole catalog as a CSV that Shopify reads, and that imports into another store as the same catalog. One statement per
 * product: it is a job's work.
 */
export async function exportProducts(
  ctx: StoreContext,
  onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<string> {
  const ids = await readExportOrder(ctx)
  const names = await readExportNames(ctx)
  const products: ImportedProduct[] = []
  for (const [index, id] of ids.entries()) {
    const snapshot = await readProductSnapshot(ctx, { id }, { lock: false })
    if (snapshot) products.push(await exported(ctx, snapshot, names))
    await onProgress(index + 1, ids.length)
  }
  return writeShopify(products, await storeCurrencies(ctx))
}

async function exported(ctx: StoreContext, product: ProductSnapshot, names: ExportNames): Promise<ImportedProduct> {
  const files = await findAssetFiles(
    ctx,
    product.images.map((image) => image.assetId),
  )
  const urlOf = (assetId: string) => platformUrl(files.get(assetId) ?? '')
  const assetOfImage = new Map(product.images.map((image) => [image.id, image.assetId]))
  return {
    row: 1,
    handle: product.handle,
    title: product.title,
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor,
    productType: product.productType,
    tags: [...product.tags],
    status: product.status as ImportedProduct['status'],
    taxClass: product.taxClass,
    seoTitle: product.seoTitle,
    seoDescription: product.seoDescription,
    categoryPaths: product.categoryIds.flatMap((id) => {
      const path = names.categoryPaths.get(id)
      return path ? [[...path]] : []
    }),
    collections: product.collectionIds.flatMap((id) => names.collectionTitles.get(id) ?? []),
    translations: product.translations as ImportedProduct['translations'],
    options: product.options.map(({ name, translations, values }) => ({
      name,
      translations: translations as Record<string, Record<string, string>>,
      values: values.map((value) => ({
        value: value.value,
        swatch: value.swatch,
        translations: value.translations as Record<string, Record<string, string>>,
      })),
    })),
    variants: product.variants.map((variant) => {
      const assetId = variant.imageId === null ? undefined : assetOfImage.get(variant.imageId)
      return exportedVariant(product, variant, assetId === undefined ? null : urlOf(assetId))
    }),
    images: product.images.map((image) => ({ row: 1, url: urlOf(image.assetId), alt: image.alt })),
  }
}

function exportedVariant(
  product: ProductSnapshot,
  variant: ProductSnapshot['variants'][number],
  imageUrl: string | null,
): ImportedVariant {
  const valueOf = new Map(product.options.flatMap((option) => option.values.map((value) => [value.id, value.value])))
  return {
    row: 1,
    optionValues: variant.optionKey === '' ? [] : variant.optionKey.split(':').map((id) => valueOf.get(id) ?? ''),
    sku: variant.sku,
    barcode: variant.barcode,
    prices: Object.fromEntries(
      variant.prices.map(({ currency, amountMinor, compareAtMinor }) => [currency, { amountMinor, compareAtMinor }]),
    ),
    costMinor: variant.costMinor,
    weightGrams: variant.weightGrams,
    requiresShipping: variant.requiresShipping,
    stock: variant.stock ?? { tracked: false, onHand: 0, allowBackorder: false },
    imageUrl,
  }
}
