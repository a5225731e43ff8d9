import { trackingUrl } from '@/features/orders/server'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import { paymentMethodIdSchema } from '../payments-schema'
import { type PaymentRow, saveStarted } from './payment-repository'
import { providerOf } from './providers'

/** What starting a payment needs to know of it. */
export type PaymentToBegin = Pick<
  PaymentRow,
  'id' | 'orderId' | 'orderName' | 'email' | 'methodId' | 'amountMinor' | 'currency'
>

/**
 * Begins an order's payment with its provider and returns the address to send the shopper to. After the order's commit, never inside
 * its transaction: an order without a payment can be repaired, a payment without an order not. Repeating it is harmless.
 * @throws PaymentUnavailable
 */
async function startPayment(ctx: StoreContext, payment: PaymentToBegin): Promise<string> {
  const method = paymentMethodIdSchema.parse(payment.methodId)
  const { id: paymentId, orderId, orderName, email, amountMinor, currency } = payment
  const started = await providerOf(method).start(ctx, {
    paymentId,
    orderId,
    orderName,
    email,
    method,
    amountMinor,
    currency,
    locale: ctx.locale,
    returnUrl: `${trackingUrl(ctx, ctx.locale, orderId)}?placed=1`,
    cancelUrl: storeUrl(ctx.store, `/${ctx.locale}/checkout`),
  })
  await saveStarted(ctx, paymentId, started)
  return started.redirectUrl
}

/** The address of a payment that was started before, or begins it now: for an answer that got lost. @throws PaymentUnavailable */
export async function resumePayment(
  ctx: StoreContext,
  payment: PaymentToBegin & { redirectUrl: string | null },
): Promise<string> {
  return payment.redirectUrl ?? startPayment(ctx, payment)
}
