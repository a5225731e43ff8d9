import type { StoreContext } from '@/server/store-context'
import { findPayment } from './payment-repository'
import { providerPaymentOf } from './provider-payment-of'
import type { ProviderStatement } from './payment-provider'
import { findProvider } from './providers'
import { recordPaymentEvent } from './record-payment-event'

/**
 * Asks the provider how a payment stands and takes its word in: for the shopper who is back before the message, and for the reconciler. Null
 * where there is nothing to ask. @throws PaymentUnavailable
 */
export async function lookAtPayment(ctx: StoreContext, paymentId: string): Promise<ProviderStatement | null> {
  const payment = await findPayment(ctx, paymentId)
  const provider = payment?.externalId ? findProvider(payment.provider) : null
  if (!payment || !provider) return null
  const statement = await provider.look(ctx, providerPaymentOf(payment))
  for (const event of statement?.events ?? []) await recordPaymentEvent(ctx, event)
  return statement
}
