import type { ProductDraft, VariantDraftInput } from '../product-draft-schema'
import type { ProductSnapshot, SnapshotVariant } from './product-snapshot'

/** A draft that says everything. */
export type WholeDraft = Omit<ProductDraft, 'variants'> & { variants: VariantDraftInput[] }

/** The stored product as a draft: saved as it is, it changes nothing. It keeps its ids, handle and version. */
export function draftOf(product: ProductSnapshot): WholeDraft {
  const { images, options, variants, tags, categoryIds, collectionIds, translations, ...scalars } = product
  const assetOf = new Map(images.map((image) => [image.id, image.assetId]))
  const valueOf = new Map(options.flatMap((option) => option.values.map((value) => [value.id, value.value] as const)))
  return {
    ...scalars,
    status: scalars.status as ProductDraft['status'],
    taxClass: scalars.taxClass as ProductDraft['taxClass'],
    translations: translations as ProductDraft['translations'],
    tags: [...tags],
    categoryIds: [...categoryIds],
    collectionIds: [...collectionIds],
    images: images.map(({ assetId, alt }) => ({ assetId, alt })),
    options: options.map((option) => ({
      ...option,
      translations: option.translations as Record<string, { name?: string }>,
      values: option.values.map((value) => ({
        ...value,
        translations: value.translations as Record<string, { value?: string }>,
      })),
    })),
    variants: variants.map(({ title: _t, position: _p, optionKey, imageId, prices, stock, ...variant }) => ({
      ...variant,
      values: optionKey === '' ? [] : optionKey.split(':').map((id) => valueOf.get(id) ?? ''),
      imageAssetId: (imageId && assetOf.get(imageId)) ?? null,
      prices: prices.map((price) => ({ ...price }) as VariantDraftInput['prices'][number]),
      ...(stock ? { stock: stockOf(stock) } : {}),
    })),
  }
}

function stockOf({ onHand, tracked, allowBackorder }: NonNullable<SnapshotVariant['stock']>) {
  return { onHand, tracked, allowBackorder }
}
