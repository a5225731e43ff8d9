import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'
import { orderShippedMail } from './mails/order-shipped-mail'

/** One mail per parcel. */
export const onOrderFulfilled = defineSubscriber({
  event: 'order.fulfilled',
  name: 'mail-shipment',
  queue: 'mail',
  handle: (ctx, { orderId, fulfilmentId }) =>
    mailOrder(ctx, {
      orderId,
      dedupeKey: `order-fulfilled:${fulfilmentId}`,
      kind: 'shipment',
      isDue: (order) => order.shipments.some((shipment) => shipment.id === fulfilmentId),
      compose: (brand, order, url) => orderShippedMail(brand, order, { fulfilmentId, url }),
    }),
})
