import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { BulkEditInput } from '../product-admin-schema'
import { changeTags, deleteProducts, setStatuses } from './product-admin-repository'

const MOST_IDS_TOLD = 500

/** Changes many products at once, all or none, in one statement whatever their number. */
export function bulkEditProducts(
  ctx: StoreContext,
  { selection, edit }: BulkEditInput,
): Promise<{ count: number; changedIds: string[] }> {
  const tsquery = selection.kind === 'matching' ? wordsQuery(searchWords(selection.filter.search)) : ''
  return inTransaction(ctx, async (tx) => {
    const ids = await apply(tx, selection, edit, tsquery)
    if (ids.length > 0) {
      await recordEvent(tx, edit.kind === 'delete' ? 'product.deleted' : 'product.changed', { productIds: ids })
    }
    return { count: ids.length, changedIds: ids.slice(0, MOST_IDS_TOLD) }
  })
}

function apply(
  tx: StoreContext,
  selection: BulkEditInput['selection'],
  edit: BulkEditInput['edit'],
  tsquery: string,
): Promise<string[]> {
  switch (edit.kind) {
    case 'status':
      return setStatuses(tx, selection, tsquery, edit.status)
    case 'add_tags':
      return changeTags(tx, selection, tsquery, { add: edit.tags, remove: [] })
    case 'remove_tags':
      return changeTags(tx, selection, tsquery, { add: [], remove: edit.tags })
    case 'delete':
      return deleteProducts(tx, selection, tsquery)
  }
}
