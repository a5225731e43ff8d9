import { noteOnTimeline } from '@/features/orders/server'
import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { statesBelow } from '../engine/payment-state'
import { findPayment, liftPayment } from './payment-repository'
import { findProvider } from './providers'

/** Lets a payment go that came too late, or beside another one: it is open or reserved, never captured. */
export const voidPaymentOnRequest = defineSubscriber({
  event: 'payment.void_requested',
  name: 'void-payment',
  queue: 'interactive',
  handle: async (ctx, { orderId, paymentId }) => {
    const payment = await findPayment(ctx, paymentId)
    if (!payment || payment.state === 'succeeded' || payment.state === 'cancelled') return
    await findProvider(payment.provider)?.cancel(ctx, { paymentId, externalId: payment.externalId })
    if (await liftPayment(ctx, paymentId, { state: 'cancelled', from: statesBelow('cancelled') })) {
      await noteOnTimeline(ctx, orderId, { kind: 'payment_voided', data: { provider: payment.provider } })
    }
  },
})
