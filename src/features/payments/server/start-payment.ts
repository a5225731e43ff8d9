import { trackingUrl } from '@/features/orders/server'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import { paymentMethodIdSchema } from '../payments-schema'
import { type PaymentRow, saveStarted } from './payment-repository'
import { providerOf } from './providers'

/**
 * Begins an order's payment with its provider and returns the address to send the shopper to. After the order's commit, never inside
 * its transaction: an order without a payment can be repaired, a payment without an order not. Repeating it is harmless.
 */
export async function startPayment(
  ctx: StoreContext,
  payment: Pick<PaymentRow, 'id' | 'orderId' | 'orderName' | 'methodId' | 'amountMinor' | 'currency'>,
): Promise<string> {
  const method = paymentMethodIdSchema.parse(payment.methodId)
  const started = await providerOf(method).start(ctx, {
    paymentId: payment.id,
    orderName: payment.orderName,
    method,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    locale: ctx.locale,
    returnUrl: `${trackingUrl(ctx, ctx.locale, payment.orderId)}?placed=1`,
    cancelUrl: storeUrl(ctx.store, `/${ctx.locale}/checkout`),
  })
  await saveStarted(ctx, payment.id, started)
  return started.redirectUrl
}

/** The address of a payment that was started before, or begins it now: for an answer that got lost. */
export async function resumePayment(
  ctx: StoreContext,
  payment: Parameters<typeof startPayment>[1] & { redirectUrl: string | null },
): Promise<string> {
  return payment.redirectUrl ?? startPayment(ctx, payment)
}
