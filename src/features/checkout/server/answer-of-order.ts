import { findPlacedOrder, type NewOrder, trackingToken, trackingUrl } from '@/features/orders/server'
import type { PlacedOrder } from '@/features/orders/orders-schema'
import { findNewestPayment, PaymentUnavailable, providerOf, resumePayment } from '@/features/payments/server'
import type { PaymentMethodId } from '@/features/payments/payments-schema'
import { toCurrency } from '@/lib/currencies'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { PlaceOrderResult } from '../checkout-schema'

/** An order that was just written: it need not be read again. */
export interface FreshOrder {
  readonly number: number
  readonly name: string
  readonly method: PaymentMethodId
  readonly order: Omit<NewOrder, 'event'>
}

type Answer = Extract<PlaceOrderResult, { status: 'placed' | 'redirect' | 'payment_not_begun' }>

/**
 * What a shopper is told of the order that they made, worked out from the order as it is: so a repeat gets the same answer, and one whose
 * payment was never begun (a crash after the commit) begins it now. @throws DomainError `not_found`
 */
export async function answerOfOrder(ctx: StoreContext, orderId: string, fresh?: FreshOrder): Promise<Answer> {
  const found = fresh ? freshlyPlaced(fresh) : await findPlacedOrder(ctx, orderId)
  if (!found) throw new DomainError('not_found')
  const { status, ...order } = found
  const links = {
    trackingToken: trackingToken(ctx.store.id, orderId),
    trackingUrl: trackingUrl(ctx, ctx.locale, orderId),
  }
  const awaitsPayment = status === 'pending' && providerOf(order.paymentMethod).settles === 'by_event'
  if (!awaitsPayment) return { status: 'placed', order, ...links }
  const payment = fresh ? paymentOf(fresh) : await findNewestPayment(ctx, orderId)
  if (payment?.state !== 'pending') return { status: 'placed', order, ...links }
  try {
    return { status: 'redirect', url: await resumePayment(ctx, payment), order, ...links }
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    ctx.log.warn({ err: error, orderId }, 'a payment could not be begun')
    return { status: 'payment_not_begun', order, ...links }
  }
}

function freshlyPlaced({ number, name, method, order }: FreshOrder): PlacedOrder & { status: string } {
  const { status, totalMinor } = order
  const currency = toCurrency(order.currency)
  return { number, name, currency, totalMinor, paymentMethod: method, paymentState: 'pending', status }
}

function paymentOf({ name, method, order }: FreshOrder) {
  const { id: orderId, totalMinor: amountMinor, currency } = order
  return {
    id: order.payment.id,
    orderId,
    orderName: name,
    email: order.email,
    methodId: method,
    amountMinor,
    currency,
    redirectUrl: null,
    state: 'pending',
  }
}
