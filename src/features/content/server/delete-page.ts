import { deletePageRow } from './page-repository'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'

/** @throws DomainError `not_found` */
export async function deletePage(ctx: StoreContext, id: string): Promise<{ deleted: true }> {
  await inTransaction(ctx, async (tx) => {
    if (!(await deletePageRow(tx, id))) throw new DomainError('not_found')
    await recordEvent(tx, 'content.changed', {})
  })
  return { deleted: true }
}
