import { readTrackingToken } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { returnDeadline } from '../engine/returnable'
import type { RequestOwnReturnInput } from '../returns-schema'
import { makeReturn } from './make-return'
import { lockReturnable } from './open-return'
import type { ReturnableFound } from './return-reading-repository'

/**
 * Whoever holds an order's link asks to send goods back. @throws DomainError `not_found` for any other token; `expired` where the store's days are
 * over or it takes nothing back; `invalid` for pieces that cannot be sent back
 */
export function requestOwnReturn(ctx: StoreContext, input: RequestOwnReturnInput): Promise<{ id: string }> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  if (!orderId) throw new DomainError('not_found')
  return inTransaction(ctx, async (tx) => {
    const order = await lockReturnable(tx, orderId)
    if (!isReturnTime(ctx.now, order)) throw new DomainError('expired')
    const { id } = await makeReturn(tx, order, { ...input, answer: '', by: 'customer' })
    return { id }
  })
}

/** Whether customers may ask for a return of this order now. */
export function isReturnTime(now: Date, order: ReturnableFound): boolean {
  const until = deadlineOf(order)
  return until !== null && now <= until
}

export function deadlineOf({ lastSentAt, returnDays }: ReturnableFound): Date | null {
  return returnDeadline(lastSentAt === null ? null : new Date(lastSentAt), returnDays)
}
