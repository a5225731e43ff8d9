import { forgetCompositions } from '@/features/inventory/server'
import { requestJob } from '@/server/jobs/define-job'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { BulkEditInput, BulkEditResult } from '../product-admin-schema'
import { applySalePrices } from './apply-sale-prices'
import { REFRESH_SALE_PRICES } from './jobs/job-names'
import { loadSaleTools } from './load-sale-tools'
import { changeTags, deleteProducts, findVariantIds, setStatuses } from './product-admin-repository'

const MOST_IDS_TOLD = 500
const MOST_AT_ONCE = 500

/**
 * Changes many products at once, all or none, in a few statements whatever their number.
 * @throws DomainError `still_in_use` (with `product`) for the deletion of what another product is made of
 */
export function bulkEditProducts(ctx: StoreContext, { selection, edit }: BulkEditInput): Promise<BulkEditResult> {
  const tsquery = selection.kind === 'matching' ? wordsQuery(searchWords(selection.filter.search)) : ''
  return inTransaction(ctx, async (tx) => {
    const { ids, previousStatus } = await apply(tx, selection, edit, tsquery)
    if (ids.length > 0) {
      await bringToSalePrices(tx, edit, ids)
      await recordEvent(tx, edit.kind === 'delete' ? 'product.deleted' : 'product.changed', { productIds: ids })
    }
    return { count: ids.length, changedIds: ids.slice(0, MOST_IDS_TOLD), previousStatus }
  })
}

/** Sales may be about tags. Many products are left to the job. */
async function bringToSalePrices(tx: StoreContext, edit: BulkEditInput['edit'], ids: readonly string[]): Promise<void> {
  if (edit.kind !== 'add_tags' && edit.kind !== 'remove_tags') return
  const tools = await loadSaleTools(tx)
  if (!tools?.sales.areOn(tx.now)) return
  if (ids.length > MOST_AT_ONCE) await requestJob(tx, REFRESH_SALE_PRICES, {})
  else await applySalePrices(tx, tools, ids)
}

async function apply(
  tx: StoreContext,
  selection: BulkEditInput['selection'],
  edit: BulkEditInput['edit'],
  tsquery: string,
): Promise<{ ids: string[]; previousStatus: BulkEditResult['previousStatus'] }> {
  if (edit.kind === 'status') {
    const changed = await setStatuses(tx, selection, tsquery, edit.status)
    const before = [...new Set(changed.map((product) => product.before))]
    return { ids: changed.map(({ id }) => id), previousStatus: before.length === 1 ? (before[0] ?? null) : null }
  }
  if (edit.kind === 'delete') {
    await forgetCompositions(tx, await findVariantIds(tx, selection, tsquery))
    return { ids: await deleteProducts(tx, selection, tsquery), previousStatus: null }
  }
  const change = edit.kind === 'add_tags' ? { add: edit.tags, remove: [] } : { add: [], remove: edit.tags }
  return { ids: await changeTags(tx, selection, tsquery, change), previousStatus: null }
}
