import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { statesBelow } from '../engine/payment-state'
import { findOpenPayments, liftPayment } from './payment-repository'
import { findProvider } from './providers'

/** Gives up the payments of a cancelled order that are still open, so that nobody pays for nothing. */
export const cancelPaymentsOnOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'cancel-payments',
  queue: 'interactive',
  handle: async (ctx, { orderId }) => {
    for (const { id, provider, externalId } of await findOpenPayments(ctx, orderId)) {
      await findProvider(provider)?.cancel(ctx, { paymentId: id, externalId })
      await liftPayment(ctx, id, { state: 'cancelled', from: statesBelow('cancelled') })
    }
  },
})
