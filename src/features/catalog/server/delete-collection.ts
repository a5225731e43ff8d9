import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { deleteCollectionRow } from './collection-admin-repository'

/** Deletes a collection; its products stay. @throws DomainError `not_found` */
export function deleteCollection(ctx: StoreContext, id: string): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    if (!(await deleteCollectionRow(tx, id))) throw new DomainError('not_found')
    await recordEvent(tx, 'collection.changed', { collectionIds: [id] })
    return { done: true }
  })
}
