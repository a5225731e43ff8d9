import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** One mail per parcel. */
export const onOrderFulfilled = defineSubscriber({
  event: 'order.fulfilled',
  name: 'mail-shipment',
  queue: 'mail',
  handle: (ctx, { orderId, fulfilmentId }) =>
    mailOrder(ctx, {
      orderId,
      kind: 'shipment',
      input: { fulfilmentId },
      dedupeKey: `order-fulfilled:${fulfilmentId}`,
    }),
})
