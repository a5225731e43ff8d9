import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { BulkEditInput, BulkEditResult } from '../product-admin-schema'
import { changeTags, deleteProducts, setStatuses } from './product-admin-repository'

const MOST_IDS_TOLD = 500

/** Changes many products at once, all or none, in one statement whatever their number. */
export function bulkEditProducts(ctx: StoreContext, { selection, edit }: BulkEditInput): Promise<BulkEditResult> {
  const tsquery = selection.kind === 'matching' ? wordsQuery(searchWords(selection.filter.search)) : ''
  return inTransaction(ctx, async (tx) => {
    const { ids, previousStatus } = await apply(tx, selection, edit, tsquery)
    if (ids.length > 0) {
      await recordEvent(tx, edit.kind === 'delete' ? 'product.deleted' : 'product.changed', { productIds: ids })
    }
    return { count: ids.length, changedIds: ids.slice(0, MOST_IDS_TOLD), previousStatus }
  })
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
  if (edit.kind === 'delete') return { ids: await deleteProducts(tx, selection, tsquery), previousStatus: null }
  const change = edit.kind === 'add_tags' ? { add: edit.tags, remove: [] } : { add: [], remove: edit.tags }
  return { ids: await changeTags(tx, selection, tsquery, change), previousStatus: null }
}
