import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { lookAtPayment } from './look-at-payment'
import { findPayments } from './payment-repository'

/** What the provider itself charged is in none of its messages: it is asked for after the money is in, where nobody waits for it. */
export const learnFeesOnOrderPaid = defineSubscriber({
  event: 'order.paid',
  name: 'learn-fees',
  queue: 'bulk',
  handle: async (ctx, { orderId }) => {
    for (const { id, state } of await findPayments(ctx, orderId)) {
      if (state === 'succeeded') await lookAtPayment(ctx, id)
    }
  },
})
