import type { PaymentRow } from './payment-repository'
import type { ProviderPayment } from './payment-provider'

/** A payment as its provider is asked about it. One paid by hand has our own id for a name. */
export function providerPaymentOf(payment: PaymentRow): ProviderPayment {
  const { id: paymentId, orderId, accountId, amountMinor, currency } = payment
  return { paymentId, orderId, accountId, amountMinor, currency, externalId: payment.externalId ?? paymentId }
}
