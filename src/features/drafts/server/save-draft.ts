import { lockOrderRow, rewriteOrder } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveDraftInput, SaveDraftResult } from '../drafts-schema'
import { requireCustomer } from './create-draft'
import { type DraftRow, findDraft, saveDraftOf } from './draft-repository'
import { editOrder } from './edit-order'
import { creditOf } from './exchange-credit'
import { orderOfDraft } from './order-of-draft'
import { priceDraft } from './price-draft'
import { refusalOf } from './take-goods'

/**
 * Keeps a draft as it is now, or changes an order that nothing was paid or sent of: priced anew, holds and uses with it.
 * @throws DomainError `not_found`; `changed_meanwhile` for another version; `wrong_state` for an order that cannot be changed any more
 */
export async function saveDraft(ctx: StoreContext, input: SaveDraftInput): Promise<SaveDraftResult> {
  try {
    return await inTransaction(ctx, (tx) => save(tx, input))
  } catch (error) {
    return refusalOf(error)
  }
}

async function save(ctx: StoreContext, { id, draft, version }: SaveDraftInput): Promise<SaveDraftResult> {
  const row = await lockDraft(ctx, id)
  if (row.version !== version) throw new DomainError('changed_meanwhile')
  await requireCustomer(ctx, draft)
  const price = await priceDraft(ctx, draft, await creditOf(ctx, row))
  if (row.status !== 'draft') return editOrder(ctx, row, draft, price)
  await rewriteOrder(ctx, orderOfDraft(ctx, price, { id }))
  await saveDraftOf(ctx, id, { draft })
  return { status: 'saved', id }
}

/** A draft or order with its row locked. @throws DomainError `not_found` */
export async function lockDraft(ctx: StoreContext, id: string): Promise<DraftRow> {
  const row = (await lockOrderRow(ctx, id)) ? await findDraft(ctx, id) : null
  if (!row) throw new DomainError('not_found')
  return row
}
