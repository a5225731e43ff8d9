import type { OptionDraft, ProductDraft } from '../product-draft-schema'
import { DraftError } from './draft-error'
import type { ImageRow, OptionRow, TablePlan, ValueRow } from './plan-product-save'
import { type ProductSnapshot, sameJson, type SnapshotOption } from './product-snapshot'

/** An option of the draft with the ids that its values have or get. */
export interface ResolvedOption {
  readonly id: string
  readonly name: string
  readonly valueIds: ReadonlyMap<string, string>
}

interface OptionsPlan {
  readonly options: TablePlan<OptionRow>
  readonly values: TablePlan<ValueRow>
  readonly resolved: ResolvedOption[]
}

/** Options and values are the same row where the draft gives its id, else where it is called the same. */
export function planOptions(
  productId: string,
  current: readonly SnapshotOption[],
  drafts: readonly OptionDraft[],
  newId: () => string,
): OptionsPlan {
  assertDistinct(
    drafts.map((option) => option.name),
    'options',
  )
  const plan: OptionsPlan = { options: emptyPlan(), values: emptyPlan(), resolved: [] }
  const free = new Set(current)
  for (const [position, draft] of drafts.entries()) {
    const known = take(free, draft, (option) => option.name === draft.name)
    const row = {
      id: known?.id ?? newId(),
      productId,
      name: draft.name,
      position,
      translations: draft.translations ?? known?.translations ?? {},
    }
    const before = known && { ...known, productId, position: current.indexOf(known) }
    note(plan.options, row, before)
    plan.resolved.push({ id: row.id, name: row.name, valueIds: planValues(plan.values, row.id, known, draft, newId) })
  }
  plan.options.removed.push(...[...free].map((option) => option.id))
  return plan
}

function planValues(
  plan: TablePlan<ValueRow>,
  optionId: string,
  known: SnapshotOption | undefined,
  draft: OptionDraft,
  newId: () => string,
): Map<string, string> {
  assertDistinct(
    draft.values.map(({ value }) => value),
    `options.${draft.name}`,
  )
  const current = known?.values ?? []
  const free = new Set(current)
  const ids = new Map<string, string>()
  for (const [position, wanted] of draft.values.entries()) {
    const value = take(free, wanted, (candidate) => candidate.value === wanted.value)
    const row = {
      id: value?.id ?? newId(),
      optionId,
      value: wanted.value,
      swatch: wanted.swatch === undefined ? (value?.swatch ?? null) : wanted.swatch,
      position,
      translations: wanted.translations ?? value?.translations ?? {},
    }
    note(plan, row, value && { ...value, optionId, position: current.indexOf(value) })
    ids.set(wanted.value, row.id)
  }
  plan.removed.push(...[...free].map((value) => value.id))
  return ids
}

/** Images are the same row where they show the same asset. Without a wish nothing changes. */
export function planImages(
  productId: string,
  current: ProductSnapshot['images'],
  wanted: ProductDraft['images'],
  newId: () => string,
): { images: TablePlan<ImageRow>; imageIdOfAsset: Map<string, string> } {
  const images: TablePlan<ImageRow> = emptyPlan()
  if (!wanted) return { images, imageIdOfAsset: new Map(current.map(({ assetId, id }) => [assetId, id])) }
  const imageIdOfAsset = new Map<string, string>()
  const free = new Set(current)
  for (const [position, { assetId, alt }] of wanted.entries()) {
    const known = take(free, {}, (image) => image.assetId === assetId)
    const row = { id: known?.id ?? newId(), productId, assetId, alt, position }
    note(images, row, known && { ...known, productId, position: current.indexOf(known) })
    if (!imageIdOfAsset.has(assetId)) imageIdOfAsset.set(assetId, row.id)
  }
  images.removed.push(...[...free].map((image) => image.id))
  return { images, imageIdOfAsset }
}

export function emptyPlan<Row>(): TablePlan<Row> {
  return { inserted: [], updated: [], removed: [] }
}

/** Takes out of `free` the item with the wanted id, else the first that fits. */
function take<Item extends { readonly id: string }>(
  free: Set<Item>,
  wanted: { readonly id?: string | undefined },
  fits: (item: Item) => boolean,
): Item | undefined {
  const items = [...free]
  const found = items.find((item) => item.id === wanted.id) ?? items.find(fits)
  if (found) free.delete(found)
  return found
}

/** Notes a row as new, changed, or (equal in all its columns) neither. */
function note<Row extends object>(plan: TablePlan<Row>, row: Row, before: object | undefined): void {
  if (!before) plan.inserted.push(row)
  else if (!Object.entries(row).every(([name, value]) => sameJson(value, before[name as keyof object])))
    plan.updated.push(row)
}

function assertDistinct(names: readonly string[], field: string): void {
  if (new Set(names).size !== names.length) throw new DraftError('Two of them are called the same', field)
}
