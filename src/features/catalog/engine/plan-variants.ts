import type { VariantDraftInput } from '../product-draft-schema'
import { DraftError } from './draft-error'
import { DEFAULT_VARIANT_TITLE } from './generate-variants'
import { emptyPlan, type ResolvedOption } from './plan-options'
import type { TablePlan } from './plan-product-save'
import { sameJson, type SnapshotVariant } from './product-snapshot'

export interface VariantRow {
  readonly id: string
  readonly productId: string
  readonly title: string
  readonly optionKey: string
  readonly sku: string | null
  readonly barcode: string | null
  readonly costMinor: number | null
  readonly weightGrams: number | null
  readonly requiresShipping: boolean
  readonly position: number
  readonly imageId: string | null
}

export interface PriceRow {
  readonly variantId: string
  readonly currency: string
  readonly amountMinor: number
  readonly compareAtMinor: number | null
  readonly minimumMinor: number | null
}

export interface StockRow {
  readonly variantId: string
  readonly onHand: number
  readonly tracked: boolean
  readonly allowBackorder: boolean
}

export interface VariantPlanRows {
  readonly variants: TablePlan<VariantRow>
  /** Which values each new or differently keyed variant has now. */
  readonly rekeyed: { variantId: string; optionId: string; valueId: string }[]
  /** Existing variants whose key changes. */
  readonly rekeyedIds: string[]
  readonly prices: PriceRow[]
  readonly removedPrices: { variantId: string; currency: string }[]
  readonly newStock: StockRow[]
  /** `delta` is the change of pieces on hand. */
  readonly changedStock: (Omit<StockRow, 'onHand'> & { readonly delta: number })[]
  readonly variantIds: string[]
}

export function emptyVariantPlan(): VariantPlanRows {
  return {
    variants: emptyPlan(),
    rekeyed: [],
    rekeyedIds: [],
    prices: [],
    removedPrices: [],
    newStock: [],
    changedStock: [],
    variantIds: [],
  }
}

interface Surroundings {
  readonly resolved: readonly ResolvedOption[]
  readonly imageIdOfAsset: ReadonlyMap<string, string>
  readonly newId: () => string
}

/** Variants are the same row where the draft gives its id, else where they have the same values. */
export function planVariants(
  productId: string,
  current: readonly SnapshotVariant[],
  drafts: readonly VariantDraftInput[],
  around: Surroundings,
): VariantPlanRows {
  const plan = emptyVariantPlan()
  const byId = new Map(current.map((variant) => [variant.id, variant]))
  const byKey = new Map(current.map((variant) => [variant.optionKey, variant]))
  const claimed = new Set(drafts.flatMap(({ id }) => (id !== undefined && byId.has(id) ? [id] : [])))
  const keys = new Set<string>()
  for (const [position, draft] of drafts.entries()) {
    const valueIds = valueIdsOf(draft, position, around.resolved)
    const optionKey = valueIds.join(':')
    if (keys.has(optionKey)) throw new DraftError('Two variants have the same values', `variants.${position}`)
    keys.add(optionKey)
    const sameKey = byKey.get(optionKey)
    const known = byId.get(draft.id ?? '') ?? (sameKey && !claimed.has(sameKey.id) ? sameKey : undefined)
    if (known) byId.delete(known.id)
    addVariant(plan, known, draft, { productId, optionKey, position, valueIds, around })
  }
  plan.variants.removed.push(...byId.keys())
  return plan
}

function valueIdsOf(draft: VariantDraftInput, position: number, options: readonly ResolvedOption[]): string[] {
  if (draft.values.length !== options.length) {
    throw new DraftError('A variant needs one value of each option', `variants.${position}`)
  }
  return options.map((option, index) => {
    const valueId = option.valueIds.get(draft.values[index] ?? '')
    if (valueId === undefined)
      throw new DraftError(`No value of ${option.name}`, `variants.${position}.values.${index}`)
    return valueId
  })
}

function addVariant(
  plan: VariantPlanRows,
  known: SnapshotVariant | undefined,
  draft: VariantDraftInput,
  at: { productId: string; optionKey: string; position: number; valueIds: readonly string[]; around: Surroundings },
): void {
  const { productId, optionKey, position, around } = at
  const { sku, barcode, costMinor, weightGrams, requiresShipping } = draft
  const row: VariantRow = {
    id: known?.id ?? draft.id ?? around.newId(),
    productId,
    title: draft.values.join(' / ') || DEFAULT_VARIANT_TITLE,
    optionKey,
    sku: sku || null,
    barcode: barcode || null,
    costMinor,
    weightGrams,
    requiresShipping,
    position,
    imageId: imageOf(known, draft, around.imageIdOfAsset),
  }
  plan.variantIds.push(row.id)
  if (!known) plan.variants.inserted.push(row)
  else if (!isSame(known, row)) plan.variants.updated.push(row)
  if (known?.optionKey !== optionKey) {
    if (known) plan.rekeyedIds.push(row.id)
    for (const [index, { id: optionId }] of around.resolved.entries()) {
      plan.rekeyed.push({ variantId: row.id, optionId, valueId: at.valueIds[index] ?? '' })
    }
  }
  addPrices(plan, row.id, known, draft)
  addStock(plan, row.id, known, draft)
}

function isSame(known: SnapshotVariant, { productId: _, ...row }: VariantRow): boolean {
  return Object.entries(row).every(([name, value]) => sameJson(known[name as keyof typeof row], value))
}

/** An image that the product no longer has is nobody's image. */
function imageOf(
  known: SnapshotVariant | undefined,
  draft: VariantDraftInput,
  imageIdOfAsset: ReadonlyMap<string, string>,
): string | null {
  if (draft.imageAssetId) return imageIdOfAsset.get(draft.imageAssetId) ?? null
  if (draft.imageAssetId === null || !known?.imageId) return null
  return [...imageIdOfAsset.values()].includes(known.imageId) ? known.imageId : null
}

function addPrices(
  plan: VariantPlanRows,
  variantId: string,
  known: SnapshotVariant | undefined,
  draft: VariantDraftInput,
): void {
  for (const { currency, amountMinor, compareAtMinor, minimumMinor } of draft.prices) {
    const before = known?.prices.find((price) => price.currency === currency)
    if (amountMinor === null) {
      if (before) plan.removedPrices.push({ variantId, currency })
      continue
    }
    const kept = minimumMinor === undefined ? (before?.minimumMinor ?? null) : minimumMinor
    const price = { currency, amountMinor, compareAtMinor, minimumMinor: kept }
    if (!before || !sameJson(before, price)) plan.prices.push({ variantId, ...price })
  }
}

function addStock(
  plan: VariantPlanRows,
  variantId: string,
  known: SnapshotVariant | undefined,
  draft: VariantDraftInput,
): void {
  const before = known?.stock
  if (!before) {
    const { onHand = 0, tracked = true, allowBackorder = false } = draft.stock ?? {}
    plan.newStock.push({ variantId, onHand, tracked, allowBackorder })
    return
  }
  if (!draft.stock || before.composed) return
  const { onHand = before.onHand, tracked, allowBackorder } = draft.stock
  const delta = onHand - before.onHand
  if (delta !== 0 || tracked !== before.tracked || allowBackorder !== before.allowBackorder) {
    plan.changedStock.push({ variantId, tracked, allowBackorder, delta })
  }
}
