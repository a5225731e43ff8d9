import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { creditCancelled } from './credit-refund'

/** An invoice of an order that was called off unpaid is taken back; where money is given back, its refunds bring their credit notes. */
export const creditOnOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'credit-invoice',
  queue: 'interactive',
  handle: async (ctx, { orderId }) => {
    await creditCancelled(ctx, orderId)
  },
})
