import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { deleteZone } from './shipping-repository'

/** Ends delivery to a zone; orders keep the name of their method. @throws DomainError `not_found` */
export function removeShippingZone(ctx: StoreContext, input: { id: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    if (!(await deleteZone(tx, input.id))) throw new DomainError('not_found')
    await recordEvent(tx, 'shipping.changed', {})
    return { id: input.id }
  })
}
