import { lockOrderRow } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type ReturnCause, returnStateAfter } from '../engine/return-state-machine'
import type { ReturnState } from '../returns-schema'
import { findReturnable, findReturnOrder, type ReturnableFound, type ReturnRow } from './return-reading-repository'

/** The order with its row locked, to make or change a return of it. @throws DomainError `not_found` */
export async function lockReturnable(ctx: StoreContext, orderId: string): Promise<ReturnableFound> {
  const order = (await lockOrderRow(ctx, orderId)) ? await findReturnable(ctx, orderId) : null
  if (!order) throw new DomainError('not_found')
  return order
}

export interface OpenReturn {
  readonly order: ReturnableFound
  readonly found: ReturnRow
  readonly next: ReturnState
}

/**
 * A return with its order's row locked, and the state that the cause brings it to. @throws DomainError `not_found`; `wrong_state` where
 * that is not possible (any more)
 */
export async function openReturn(ctx: StoreContext, id: string, cause: ReturnCause): Promise<OpenReturn> {
  const orderId = await findReturnOrder(ctx, id)
  if (orderId === null) throw new DomainError('not_found')
  const order = await lockReturnable(ctx, orderId)
  const found = order.returns.find((one) => one.id === id)
  if (!found) throw new DomainError('not_found')
  const next = returnStateAfter(found.state, cause)
  if (!next) throw new DomainError('wrong_state')
  return { order, found, next }
}
