import { toCurrency } from '@/lib/currencies'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { OrderRefunds, Refund } from '../refunds-schema'
import { findRefundable, type RefundableFound, type RefundRow, toRefundable } from './refund-reading-repository'
import { restockable } from './restock-pieces'

/** An order's refunds, and what the next one can be. One statement. @throws DomainError `not_found` */
export async function getOrderRefunds(ctx: StoreContext, input: { orderId: string }): Promise<OrderRefunds> {
  const found = await findRefundable(ctx, input.orderId)
  if (!found) throw new DomainError('not_found')
  const { order, earlier } = toRefundable(found)
  return {
    refunds: found.refunds.map((row) => refundOf(found, row)).toReversed(),
    order: {
      ...order,
      lines: order.lines.map((line) => ({ ...line, taxes: [...line.taxes] })),
      shipping: { ...order.shipping, taxes: [...order.shipping.taxes] },
    },
    earlier: earlier.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, taxes: [...line.taxes] })),
      shippingTaxes: [...one.shippingTaxes],
      taxes: [...one.taxes],
    })),
    currency: toCurrency(found.currency),
    restockable: Object.fromEntries(found.lines.map((line) => [line.id, restockable(line, found.status)])),
  }
}

function refundOf(found: RefundableFound, row: RefundRow): Refund {
  const { paymentId, retryOfId: _, ...rest } = row
  const payment = found.payments.find((one) => one.id === paymentId)
  return {
    ...rest,
    currency: toCurrency(found.currency),
    lines: row.lines.map((line) => ({ ...line, taxes: [...line.taxes] })),
    shippingTaxes: [...row.shippingTaxes],
    taxes: [...row.taxes],
    provider: payment?.provider ?? '',
    method: payment?.method ?? '',
    canRetry: row.state === 'failed' && found.refunds.every((other) => other.retryOfId !== row.id),
    createdAt: new Date(row.createdAt).toISOString(),
    settledAt: row.settledAt === null ? null : new Date(row.settledAt).toISOString(),
  }
}
