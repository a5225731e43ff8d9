import { assetsByIds } from '@/features/media/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ProductSnapshot, SnapshotVariant } from '../engine/product-snapshot'
import type { EditorProduct, EditorVariant } from '../product-admin-schema'
import { readProductSnapshot } from './product-snapshot-repository'

/** A product with everything that the editor shows. Two statements. @throws DomainError `not_found` */
export async function getEditorProduct(ctx: StoreContext, id: string): Promise<EditorProduct> {
  const product = await readProductSnapshot(ctx, { id }, { lock: false })
  if (!product) throw new DomainError('not_found')
  const assets = await assetsByIds(
    ctx,
    product.images.map((image) => image.assetId),
  )
  const { images, variants, ...rest } = product
  return {
    ...(rest as Pick<EditorProduct, 'status' | 'taxClass' | 'translations' | 'options'> & typeof rest),
    tags: [...product.tags],
    categoryIds: [...product.categoryIds],
    collectionIds: [...product.collectionIds],
    options: product.options as EditorProduct['options'],
    images: images.flatMap(({ assetId, alt }) => {
      const asset = assets.get(assetId)
      return asset ? [{ asset, alt }] : []
    }),
    variants: variants.map((variant) => editorVariant(variant, images)),
  }
}

function editorVariant(variant: SnapshotVariant, images: ProductSnapshot['images']): EditorVariant {
  const { optionKey, imageId, stock, position: _, prices, ...rest } = variant
  return {
    ...rest,
    prices: [...prices],
    valueIds: optionKey === '' ? [] : optionKey.split(':'),
    imageAssetId: images.find((image) => image.id === imageId)?.assetId ?? null,
    onHand: stock?.onHand ?? 0,
    tracked: stock?.tracked ?? false,
    allowBackorder: stock?.allowBackorder ?? false,
    composed: stock?.composed ?? false,
  }
}
