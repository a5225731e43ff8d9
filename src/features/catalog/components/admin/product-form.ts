import type { MediaAsset } from '@/features/media/media-schema'
import type { EditorProduct, UpdateProductInput } from '../../product-admin-schema'
import type { OptionDraft } from '../../product-draft-schema'

/** What the editor's form holds; the variants' grid keeps its own state. */
export interface ProductForm {
  title: string
  descriptionHtml: string
  status: EditorProduct['status']
  vendor: string
  productType: string
  tags: string[]
  taxClass: EditorProduct['taxClass']
  handle: string
  seoTitle: string
  seoDescription: string
  categoryIds: string[]
  collectionIds: string[]
  images: { asset: MediaAsset; alt: string }[]
  translations: Record<string, { title: string; descriptionHtml: string; seoTitle: string; seoDescription: string }>
  options: FormOption[]
}

export interface FormOption {
  id?: string
  name: string
  values: { id?: string; value: string; swatch: string | null }[]
}

export function formOf(product: EditorProduct | null, otherLocales: readonly string[]): ProductForm {
  const translations = Object.fromEntries(
    otherLocales.map((locale) => {
      const {
        title = '',
        descriptionHtml = '',
        seoTitle = '',
        seoDescription = '',
      } = product?.translations[locale] ?? {}
      return [locale, { title, descriptionHtml, seoTitle, seoDescription }]
    }),
  )
  return {
    title: product?.title ?? '',
    descriptionHtml: product?.descriptionHtml ?? '',
    status: product?.status ?? 'draft',
    vendor: product?.vendor ?? '',
    productType: product?.productType ?? '',
    tags: product?.tags ?? [],
    taxClass: product?.taxClass ?? 'standard',
    handle: product?.handle ?? '',
    seoTitle: product?.seoTitle ?? '',
    seoDescription: product?.seoDescription ?? '',
    categoryIds: product?.categoryIds ?? [],
    collectionIds: product?.collectionIds ?? [],
    images: product?.images ?? [],
    translations,
    options: (product?.options ?? []).map(({ id, name, values }) => ({
      id,
      name,
      values: values.map((value) => ({ id: value.id, value: value.value, swatch: value.swatch })),
    })),
  }
}

/** The form's part of what is sent: everything but options and variants. Translations in other languages stay. */
export function columnsOf(
  form: ProductForm,
  product: EditorProduct | null,
): Omit<UpdateProductInput, 'id' | 'version'> {
  const { options: _, images, handle, seoTitle, seoDescription, translations, ...rest } = form
  const written = Object.entries(translations).map(([locale, texts]) => [
    locale,
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
  ])
  return {
    ...rest,
    ...(handle === '' ? {} : { handle }),
    seoTitle: seoTitle || null,
    seoDescription: seoDescription || null,
    images: images.map(({ asset, alt }) => ({ assetId: asset.id, alt })),
    translations: { ...product?.translations, ...Object.fromEntries(written) },
  }
}

/** Options that are complete; those still without a name or values are not sent. */
export function optionDrafts(options: readonly FormOption[]): OptionDraft[] {
  return options
    .map((option) => ({
      ...option,
      name: option.name.trim(),
      values: option.values.filter(({ value }) => value.trim() !== ''),
    }))
    .filter((option) => option.name !== '' && option.values.length > 0)
}
