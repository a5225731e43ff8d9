import { noteOnTimeline } from '@/features/orders/server'
import { creditParts, requestRefund } from '@/features/refunds/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ReturnState } from '../returns-schema'
import { openReturn } from './open-return'
import { findExchange, saveCredit } from './return-credit-repository'
import { updateReturn } from './return-writing-repository'

export interface ReturnCredit {
  readonly orderId: string
  /** As people write it: "#1001-R1". */
  readonly name: string
  readonly state: ReturnState
  /** What the received pieces are worth, or were credited. */
  readonly worthMinor: number
  /** The draft that was begun for it. */
  readonly draftId: string | null
}

/** What the goods of a return that came in are worth to an order in exchange; null for one that is not there. */
export async function creditOfReturn(ctx: StoreContext, returnId: string): Promise<ReturnCredit | null> {
  const found = await findExchange(ctx, returnId)
  if (!found) return null
  const { orderId, name, state, lines, draftId } = found
  const worthMinor = found.creditedMinor ?? (await creditParts(ctx, { orderId, lines, usedMinor: null })).worthMinor
  return { orderId, name, state, worthMinor, draftId }
}

/**
 * Settles a return with other goods, inside the caller's transaction: what they were worth, as far as it was used, counts as given back; what is over is
 * asked back of the payment. @throws DomainError `wrong_state` for a return that is settled
 */
export async function settleExchange(
  ctx: StoreContext,
  { returnId, usedMinor, orderName }: { returnId: string; usedMinor: number; orderName: string },
): Promise<void> {
  const { order, found, next } = await openReturn(ctx, returnId, 'close')
  const lines = found.lines.flatMap(({ orderLineId, receivedQuantity: quantity }) =>
    quantity > 0 ? [{ orderLineId, quantity }] : [],
  )
  const { worthMinor, parts } = await creditParts(ctx, { orderId: order.id, lines, usedMinor })
  if (parts === null) throw new DomainError('changed_meanwhile')
  await saveCredit(ctx, returnId, parts)
  await updateReturn(ctx, returnId, { state: next })
  await noteOnTimeline(ctx, order.id, { kind: 'exchanged', data: { number: found.number, order: orderName } })
  const overMinor = worthMinor - usedMinor
  if (overMinor === 0) return
  await requestRefund(ctx, {
    orderId: order.id,
    lines: [],
    shippingMinor: 0,
    adjustmentMinor: overMinor,
    expectedAmountMinor: overMinor,
    reason: 'return',
    note: '',
    restock: false,
    returnId,
  })
}
