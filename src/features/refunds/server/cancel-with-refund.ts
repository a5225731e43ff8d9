import { cancelOrder } from '@/features/orders/server'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { refundableRest, worthOf } from '../engine/quote-refund'
import type { CancelWithRefundInput, RefundRequested } from '../refunds-schema'
import { findRefundable, toRefundable } from './refund-reading-repository'
import { requestRefund } from './request-refund'

/**
 * Cancels an order and asks back all that is left of its money, both or neither. @throws DomainError `not_found`, `wrong_state`;
 * `changed_meanwhile` where another amount is left
 */
export function cancelWithRefund(ctx: StoreContext, input: CancelWithRefundInput): Promise<RefundRequested> {
  const { expectedAmountMinor, ...cancellation } = input
  return inTransaction(ctx, async (tx) => {
    await cancelOrder(tx, cancellation)
    return refundRest(tx, { orderId: input.id, expectedAmountMinor, note: input.note })
  })
}

/** Asks back all that is left of a cancelled order's money; nothing where there is none. Inside the caller's transaction. */
export async function refundRest(
  ctx: StoreContext,
  input: { orderId: string; expectedAmountMinor: number | null; note: string },
): Promise<RefundRequested> {
  const found = await findRefundable(ctx, input.orderId)
  if (!found) return { refundIds: [], amountMinor: 0 }
  const { order, earlier } = toRefundable(found)
  const { lines, shippingMinor, leftMinor } = refundableRest(order, earlier)
  if (leftMinor === 0) return { refundIds: [], amountMinor: 0 }
  const choice = { lines: lines.filter((line) => line.quantity > 0), shippingMinor }
  const adjustmentMinor = leftMinor - worthOf(order, earlier, choice)
  return requestRefund(ctx, { ...input, ...choice, adjustmentMinor, reason: 'cancellation', restock: false })
}
