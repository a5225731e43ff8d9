import { inTransaction, type StoreContext } from '@/server/store-context'
import type { CreateReturnInput } from '../returns-schema'
import { makeReturn } from './make-return'
import { lockReturnable } from './open-return'

/** Staff agrees to take goods back, whenever they were sent. @throws DomainError `not_found`; `invalid` for pieces that cannot be sent back */
export function createReturn(ctx: StoreContext, input: CreateReturnInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockReturnable(tx, input.orderId)
    const { id } = await makeReturn(tx, order, { ...input, by: 'staff' })
    return { id }
  })
}
