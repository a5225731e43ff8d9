import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** The way to pay an order that staff made, each time that they send it. */
export const onLinkSent = defineSubscriber({
  event: 'order.link_sent',
  name: 'mail-payment-link',
  queue: 'mail',
  handle: (ctx, { orderId }, eventId) =>
    mailOrder(ctx, { orderId, kind: 'payment_link', dedupeKey: `link-sent:${eventId}` }),
})
