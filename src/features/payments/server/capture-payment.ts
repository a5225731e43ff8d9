import type { StoreContext } from '@/server/store-context'
import { findPayments } from './payment-repository'
import { providerPaymentOf } from './provider-payment-of'
import { findProvider } from './providers'
import { recordPaymentEvent } from './record-payment-event'

/** Takes an order's reserved money; harmless where none is reserved. @throws PaymentUnavailable */
export async function capturePayment(ctx: StoreContext, input: { id: string }): Promise<{ captured: number }> {
  const reserved = (await findPayments(ctx, input.id)).filter(({ state }) => state === 'authorised')
  for (const payment of reserved) {
    const answer = await findProvider(payment.provider)?.capture(ctx, providerPaymentOf(payment))
    if (answer) await recordPaymentEvent(ctx, answer)
  }
  return { captured: reserved.length }
}
