import { restock } from '@/features/inventory/server'
import { lockOrderRow } from '@/features/orders/server'
import { findPayments, openRefund, type PaymentRow } from '@/features/payments/server'
import type { RefundReason } from '@/features/payments/payments-schema'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { quoteRefund, type RefundChoice } from '../engine/quote-refund'
import type { RefundParts, TaxPart } from '../engine/refund-amounts'
import { spreadRefund } from '../engine/spread-refund'
import type { RefundRequested } from '../refunds-schema'
import { findRefundable, leftOf, type RefundableFound, toRefundable } from './refund-reading-repository'
import { countPieces, type MovedPieces } from './refund-writing-repository'
import { restockable, unsentOf } from './restock-pieces'

export interface RefundRequest extends RefundChoice {
  readonly orderId: string
  /** What somebody agreed to; null takes what it comes to. */
  readonly expectedAmountMinor: number | null
  readonly reason: RefundReason
  readonly note: string
  /** Puts the pieces back on the shelf, each once. Never with a return: its pieces are put there when they are received. */
  readonly restock: boolean
  readonly returnId?: string
  readonly retryOfId?: string
}

/**
 * Asks money back, once and for an amount that stays: with the order's row locked it is worked out, spread over the payments that it came from
 * (newest first) and opened on each; the provider is asked after the commit. A fixed number of statements for each payment.
 * @throws DomainError `not_found`; `invalid` for pieces or shipping that are not left; `exceeds_paid` (with `leftMinor`) for more money than is;
 *   `changed_meanwhile` where it comes to another amount than was agreed to
 */
export function requestRefund(ctx: StoreContext, request: RefundRequest): Promise<RefundRequested> {
  return inTransaction(ctx, async (tx) => {
    const found = (await lockOrderRow(tx, request.orderId)) ? await findRefundable(tx, request.orderId) : null
    if (!found) throw new DomainError('not_found')
    const parts = quoted(found, request)
    const refundIds = await openRefunds(tx, { found, request, parts })
    const moved = movedPieces(found, request, parts)
    await countPieces(tx, found.id, moved)
    const shelved = moved.map(({ orderLineId, returned }) => ({ orderLineId, quantity: returned }))
    await restock(
      tx,
      found.id,
      shelved.filter(({ quantity }) => quantity > 0),
      { reason: 'return' },
    )
    return { refundIds, amountMinor: parts.amountMinor }
  })
}

function quoted(found: RefundableFound, request: RefundRequest): RefundParts {
  const { order, earlier } = toRefundable(found)
  const quote = quoteRefund(order, earlier, request)
  switch (quote.status) {
    case 'too_many':
      throw new DomainError('invalid', { field: 'lines', values: { left: quote.left } })
    case 'too_much_shipping':
      throw new DomainError('invalid', { field: 'shippingMinor', values: { leftMinor: quote.leftMinor } })
    case 'too_much':
      throw new DomainError('exceeds_paid', { field: 'amountMinor', values: { leftMinor: quote.leftMinor } })
    case 'nothing':
      throw new DomainError('exceeds_paid', { field: 'amountMinor', values: { leftMinor: 0 } })
    case 'ok':
      if (request.expectedAmountMinor !== null && quote.parts.amountMinor !== request.expectedAmountMinor) {
        throw new DomainError('changed_meanwhile', { field: 'amountMinor' })
      }
      return quote.parts
  }
}

async function openRefunds(
  ctx: StoreContext,
  { found, request, parts }: { found: RefundableFound; request: RefundRequest; parts: RefundParts },
): Promise<string[]> {
  const payments = new Map((await findPayments(ctx, found.id)).map((payment) => [payment.id, payment]))
  const sources = found.payments.map((payment) => ({ paymentId: payment.id, leftMinor: leftOf(payment) }))
  const ids: string[] = []
  for (const { paymentId, parts: part } of spreadRefund(parts, sources)) {
    const payment = payments.get(paymentId)
    if (payment) ids.push((await openRefund(ctx, toOpen(found, { request, payment, part }))).id)
  }
  return ids
}

function toOpen(
  found: RefundableFound,
  { request, payment, part }: { request: RefundRequest; payment: PaymentRow; part: RefundParts },
): Parameters<typeof openRefund>[1] {
  const { reason, note, returnId, retryOfId } = request
  return {
    payment,
    amountMinor: part.amountMinor,
    shippingMinor: part.shippingMinor,
    lines: part.lines.map(({ taxes, ...line }) => ({ ...line, taxMinor: sumOf(taxes), taxes: [...taxes] })),
    taxes: { shippingTaxes: [...part.shippingTaxes], taxes: [...part.taxes] },
    ofSale: found.status === 'placed',
    reason,
    ...(note ? { note } : {}),
    ...(returnId ? { returnId } : {}),
    ...(retryOfId ? { retryOfId } : {}),
  }
}

function sumOf(taxes: readonly TaxPart[]): number {
  return taxes.reduce((sum, tax) => sum + tax.amountMinor, 0)
}

function movedPieces(found: RefundableFound, request: RefundRequest, parts: RefundParts): MovedPieces[] {
  return parts.lines.flatMap(({ orderLineId, quantity }) => {
    const line = found.lines.find((one) => one.id === orderLineId)
    if (!line || request.returnId !== undefined || request.retryOfId !== undefined) return []
    const removed = found.status === 'placed' ? Math.min(quantity, unsentOf(line)) : 0
    const returned = request.restock ? Math.min(quantity, restockable(line, found.status)) : 0
    return [{ orderLineId, removed, returned }]
  })
}
