import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { deleteTaxRate } from './tax-rate-repository'

/** Takes a row out of the tax table; orders keep what they were taxed. @throws DomainError `not_found` */
export function removeTaxRate(ctx: StoreContext, input: { id: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    if (!(await deleteTaxRate(tx, input.id))) throw new DomainError('not_found')
    await recordEvent(tx, 'tax.changed', {})
    return { id: input.id }
  })
}
