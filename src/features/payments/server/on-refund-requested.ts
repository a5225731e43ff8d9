import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { findPayment } from './payment-repository'
import { providerPaymentOf } from './provider-payment-of'
import { findProvider } from './providers'
import { recordPaymentEvent } from './record-payment-event'
import { countRefundAttempt, findRefund } from './refund-repository'

/** Asks the provider for a refund that is written down; the refund's id is the key, so that asking again is the same refund. */
export const refundAtProviderOnRequest = defineSubscriber({
  event: 'refund.requested',
  name: 'refund-at-provider',
  queue: 'interactive',
  handle: async (ctx, { refundId }) => {
    const refund = await findRefund(ctx, refundId)
    if (refund?.state !== 'pending') return
    const payment = await findPayment(ctx, refund.paymentId)
    const provider = payment ? findProvider(payment.provider) : null
    if (!payment || !provider) throw new Error('A refund of a payment whose provider is not there')
    await countRefundAttempt(ctx, refundId)
    const { amountMinor, feeMinor, reason } = refund
    const answer = await provider.refund(ctx, {
      refundId,
      payment: providerPaymentOf(payment),
      amountMinor,
      feeMinor,
      reason,
    })
    if (answer) await recordPaymentEvent(ctx, answer)
  },
})
