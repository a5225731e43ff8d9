import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { quoteRefund, worthOf } from '../engine/quote-refund'
import type { EarlierRefund } from '../engine/refund-amounts'
import { findRefundable, toRefundable } from './refund-reading-repository'

/**
 * What pieces of an order are worth when other goods are given for them, and that as an entry among its refunds with only `usedMinor` of it
 * used; `parts` is null where so much is not left. One statement. @throws DomainError `not_found`
 */
export async function creditParts(
  ctx: StoreContext,
  credit: {
    orderId: string
    lines: readonly { orderLineId: string; quantity: number }[]
    usedMinor: number | null
  },
): Promise<{ worthMinor: number; parts: EarlierRefund | null }> {
  const found = await findRefundable(ctx, credit.orderId)
  if (!found) throw new DomainError('not_found')
  const { order, earlier } = toRefundable(found)
  const choice = { lines: credit.lines, shippingMinor: 0 }
  const worthMinor = Math.min(worthOf(order, earlier, choice), order.leftMinor)
  const usedMinor = credit.usedMinor ?? worthMinor
  const adjustmentMinor = usedMinor - worthOf(order, earlier, choice)
  const quote = quoteRefund(order, earlier, { ...choice, adjustmentMinor })
  if (quote.status !== 'ok') return { worthMinor, parts: null }
  const { adjustmentMinor: _, ...parts } = quote.parts
  return { worthMinor, parts }
}
