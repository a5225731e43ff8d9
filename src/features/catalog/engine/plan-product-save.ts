import type { ProductDraft } from '../product-draft-schema'
import { emptyPlan, planImages, planOptions } from './plan-options'
import { emptyVariantPlan, planVariants, type VariantPlanRows } from './plan-variants'
import { type ProductSnapshot, sameJson } from './product-snapshot'

/** Rows to add, change and remove in one table. */
export interface TablePlan<Row> {
  readonly inserted: Row[]
  readonly updated: Row[]
  readonly removed: string[]
}

export interface ProductColumns {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  readonly status: string
  readonly taxClass: string
  readonly seoTitle: string | null
  readonly seoDescription: string | null
  readonly translations: object
}

export interface OptionRow {
  readonly id: string
  readonly productId: string
  readonly name: string
  readonly position: number
  readonly translations: object
}

export interface ValueRow {
  readonly id: string
  readonly optionId: string
  readonly value: string
  readonly swatch: string | null
  readonly position: number
  readonly translations: object
}

export interface ImageRow {
  readonly id: string
  readonly productId: string
  readonly assetId: string
  readonly alt: string
  readonly position: number
}

/** Everything that must be written to make the stored product what the draft says. */
export interface ProductPlan extends VariantPlanRows {
  readonly isNew: boolean
  readonly product: ProductColumns
  readonly productChanged: boolean
  readonly options: TablePlan<OptionRow>
  readonly values: TablePlan<ValueRow>
  readonly images: TablePlan<ImageRow>
  readonly categories: { readonly added: string[]; readonly removed: string[] }
  readonly collections: { readonly added: string[]; readonly removed: string[] }
  /** In the order of the draft. */
  readonly variantIds: string[]
}

/**
 * What to write so that the stored product (null: none yet) becomes the draft's. Options, values and variants keep their
 * rows where the draft names them by id or calls them the same, so that stock, prices and carts stay with them. A draft equal to
 * what is stored gives an empty plan. `newId` makes ids; `handle` is the one decided on.
 * @throws DraftError for repeated or missing options, values or combinations
 */
export function planProductSave(
  current: ProductSnapshot | null,
  draft: ProductDraft,
  decided: { readonly handle: string; readonly newId: () => string },
): ProductPlan {
  const { newId, handle } = decided
  const id = current?.id ?? draft.id ?? newId()
  const product = columnsOf(id, handle, current, draft)
  const { images, imageIdOfAsset } = planImages(id, current?.images ?? [], draft.images, newId)
  const matrix = planMatrix(id, current, draft, { imageIdOfAsset, newId })
  return {
    isNew: current === null,
    product,
    productChanged: current === null || !sameColumns(current, product),
    images,
    ...matrix,
    categories: membership(current?.categoryIds ?? [], draft.categoryIds),
    collections: membership(current?.collectionIds ?? [], draft.collectionIds),
  }
}

/** Options, values and variants; those of a draft that does not speak of them stay. */
function planMatrix(
  id: string,
  current: ProductSnapshot | null,
  draft: ProductDraft,
  around: { readonly imageIdOfAsset: ReadonlyMap<string, string>; readonly newId: () => string },
): VariantPlanRows & Pick<ProductPlan, 'options' | 'values'> {
  if (!draft.variants && current) return { ...keptMatrix(), variantIds: current.variants.map((variant) => variant.id) }
  const drafts = draft.variants ?? [DEFAULT_VARIANT]
  const wanted = draft.variants ? draft.options : []
  const { resolved, ...tables } = planOptions(id, current?.options ?? [], wanted, around.newId)
  return { ...tables, ...planVariants(id, current?.variants ?? [], drafts, { ...around, resolved }) }
}

function keptMatrix(): VariantPlanRows & Pick<ProductPlan, 'options' | 'values'> {
  return { options: emptyPlan(), values: emptyPlan(), ...emptyVariantPlan() }
}

const DEFAULT_VARIANT = {
  values: [],
  sku: null,
  barcode: null,
  costMinor: null,
  weightGrams: null,
  requiresShipping: true,
  prices: [],
}

/** Whether there is nothing to write. */
export function isEmptyPlan(plan: ProductPlan): boolean {
  const tables = [plan.options, plan.values, plan.images, plan.variants]
  return (
    !plan.productChanged &&
    tables.every(({ inserted, updated, removed }) => inserted.length + updated.length + removed.length === 0) &&
    plan.rekeyed.length +
      plan.prices.length +
      plan.removedPrices.length +
      plan.newStock.length +
      plan.changedStock.length ===
      0 &&
    [plan.categories, plan.collections].every(({ added, removed }) => added.length + removed.length === 0)
  )
}

function columnsOf(id: string, handle: string, current: ProductSnapshot | null, draft: ProductDraft): ProductColumns {
  const { title, descriptionHtml, vendor, productType, status, taxClass, seoTitle, seoDescription } = draft
  return {
    id,
    handle,
    title,
    descriptionHtml,
    vendor,
    productType,
    tags: [...new Set(draft.tags)],
    status,
    taxClass,
    seoTitle: seoTitle || null,
    seoDescription: seoDescription || null,
    translations: draft.translations ?? current?.translations ?? {},
  }
}

function sameColumns(current: ProductSnapshot, product: ProductColumns): boolean {
  return Object.entries(product).every(([name, value]) => sameJson(current[name as keyof ProductColumns], value))
}

function membership(current: readonly string[], wanted: readonly string[] | undefined) {
  if (!wanted) return { added: [], removed: [] }
  return {
    added: [...new Set(wanted)].filter((id) => !current.includes(id)),
    removed: current.filter((id) => !wanted.includes(id)),
  }
}
