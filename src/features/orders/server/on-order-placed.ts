import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'
import { orderPlacedMail } from './mails/order-placed-mail'

/** The confirmation: once per order. */
export const onOrderPlaced = defineSubscriber({
  event: 'order.placed',
  name: 'mail-confirmation',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    mailOrder(ctx, {
      orderId,
      dedupeKey: `order-placed:${orderId}`,
      kind: 'order_confirmation',
      compose: orderPlacedMail,
    }),
})
