import { changeStock, forgetCompositions, openStock } from '@/features/inventory/server'
import { newId } from '@/lib/ids'
import { toHandle, uniqueHandle } from '@/lib/handle'
import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { DraftError } from '../engine/draft-error'
import { isEmptyPlan, planProductSave, type ProductPlan } from '../engine/plan-product-save'
import type { ProductSnapshot } from '../engine/product-snapshot'
import {
  type ProductDraft,
  type ProductDraftInput,
  productDraftSchema,
  type SavedProduct,
} from '../product-draft-schema'
import { applySalePrices } from './apply-sale-prices'
import { endRedirect, isHandleTaken, readTakenHandles, recordRename } from './handle-repository'
import { loadSaleTools } from './load-sale-tools'
import { type ProductKey, readProductSnapshot } from './product-snapshot-repository'
import { refreshProductSummary } from './product-summary-repository'
import { writeProductPlan } from './product-write-repository'
import { sanitiseHtml } from './sanitise-html'

export interface SaveProductOptions {
  /** What the stock ledger says of changed counts. */
  readonly stockReason?: 'adjustment' | 'import'
  /** Refuse (`already_taken`) instead of changing the product that has the draft's handle. */
  readonly mustBeNew?: boolean
}

/**
 * The one way in which a product is written, by the editor, imports and generators: the product becomes what the draft says,
 * variants and all. Saving the same draft again changes nothing (`unchanged`: no row, no version, no event). In one
 * transaction (the caller's, if there is one); some fifteen statements at most, four more while a sale is on, whatever the number of variants.
 * @throws DomainError `not_found` (unknown id) · `changed_meanwhile` (draft.version is old) · `already_taken` (field handle)
 *   · `invalid` (field: what contradicts itself) · `still_in_use` (another product's variant is made of one that goes)
 */
export function saveProduct(
  ctx: StoreContext,
  input: ProductDraftInput,
  options: SaveProductOptions = {},
): Promise<SavedProduct> {
  const draft = sanitised(productDraftSchema.parse(input))
  return inTransaction(ctx, async (tx) => {
    const current = await findCurrent(tx, draft, options)
    const handle = await decideHandle(tx, draft, current)
    const plan = planOf(current, draft, handle)
    const { id } = plan.product
    if (current && isEmptyPlan(plan)) {
      return { outcome: 'unchanged', id, handle, version: current.version, variantIds: plan.variantIds }
    }
    await forgetCompositions(tx, plan.variants.removed)
    await writeProductPlan(tx, plan)
    const actor = actorName(tx.actor)
    await openStock(tx, plan.newStock, actor)
    await changeStock(tx, plan.changedStock, { actor, reason: options.stockReason ?? 'adjustment' })
    if (current === null) await endRedirect(tx, 'product', handle)
    else if (current.handle !== handle) await recordRename(tx, 'product', { id, from: current.handle, to: handle })
    const tools = await loadSaleTools(tx)
    if (tools?.sales.areOn(tx.now)) await applySalePrices(tx, tools, [id])
    await refreshProductSummary(tx, [id])
    await recordEvent(tx, 'product.changed', { productIds: [id] })
    return {
      outcome: current ? 'updated' : 'created',
      id,
      handle,
      version: (current?.version ?? 0) + 1,
      variantIds: plan.variantIds,
    }
  })
}

function sanitised(draft: ProductDraft): ProductDraft {
  const translations = Object.entries(draft.translations ?? {}).map(([locale, texts]) => [
    locale,
    texts.descriptionHtml === undefined ? texts : { ...texts, descriptionHtml: sanitiseHtml(texts.descriptionHtml) },
  ])
  return {
    ...draft,
    descriptionHtml: sanitiseHtml(draft.descriptionHtml),
    ...(draft.translations ? { translations: Object.fromEntries(translations) } : {}),
  }
}

async function findCurrent(
  tx: StoreContext,
  draft: ProductDraft,
  { mustBeNew }: SaveProductOptions,
): Promise<ProductSnapshot | null> {
  const key: ProductKey | null = draft.id ? { id: draft.id } : draft.handle ? { handle: draft.handle } : null
  const current = key && (await readProductSnapshot(tx, key, { lock: true }))
  if (draft.id && !current) throw new DomainError('not_found')
  if (current && mustBeNew) throw new DomainError('already_taken', { field: 'handle' })
  if (current && draft.version !== undefined && draft.version !== current.version) {
    throw new DomainError('changed_meanwhile', { values: { version: current.version } })
  }
  return current
}

async function decideHandle(tx: StoreContext, draft: ProductDraft, current: ProductSnapshot | null): Promise<string> {
  const wanted = draft.handle ?? current?.handle
  if (wanted === undefined) {
    const base = toHandle(draft.title, 'product')
    return uniqueHandle(base, await readTakenHandles(tx, 'product', base))
  }
  if (current && wanted !== current.handle && (await isHandleTaken(tx, 'product', wanted, current.id))) {
    throw new DomainError('already_taken', { field: 'handle' })
  }
  return wanted
}

function planOf(current: ProductSnapshot | null, draft: ProductDraft, handle: string): ProductPlan {
  try {
    return planProductSave(current, draft, { handle, newId })
  } catch (error) {
    if (error instanceof DraftError) throw new DomainError('invalid', { field: error.field })
    throw error
  }
}
