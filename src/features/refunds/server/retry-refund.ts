import { lockOrderRow } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { worthOf } from '../engine/quote-refund'
import type { RefundRequested } from '../refunds-schema'
import { findRefundable, toRefundable } from './refund-reading-repository'
import { findRefundOrder } from './refund-repository'
import { requestRefund } from './request-refund'

/**
 * Asks the money of a refund that failed again, as a refund of its own (providers answer a known key with the old failure): the same pieces, the
 * same amount, once. @throws DomainError `not_found`; `wrong_state` for one that did not fail or was tried again; as `requestRefund`
 */
export function retryRefund(ctx: StoreContext, input: { id: string }): Promise<RefundRequested> {
  return inTransaction(ctx, async (tx) => {
    const orderId = await findRefundOrder(tx, input.id)
    if (orderId === null || !(await lockOrderRow(tx, orderId))) throw new DomainError('not_found')
    const found = await findRefundable(tx, orderId)
    const failed = found?.refunds.find((refund) => refund.id === input.id)
    if (!found || !failed) throw new DomainError('not_found')
    const isRetried = found.refunds.some((refund) => refund.retryOfId === failed.id)
    if (failed.state !== 'failed' || isRetried) throw new DomainError('wrong_state')
    const lines = failed.lines.filter((line) => line.quantity > 0)
    const { order, earlier } = toRefundable(found)
    const choice = { lines, shippingMinor: failed.shippingMinor }
    return requestRefund(tx, {
      ...choice,
      orderId,
      adjustmentMinor: failed.amountMinor - worthOf(order, earlier, choice),
      expectedAmountMinor: failed.amountMinor,
      reason: failed.reason,
      note: failed.note ?? '',
      restock: false,
      retryOfId: failed.id,
      ...(failed.returnId ? { returnId: failed.returnId } : {}),
    })
  })
}
