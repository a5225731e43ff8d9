import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** The page to pay an order that staff put together: once per order. */
export const onLinkSent = defineSubscriber({
  event: 'order.link_sent',
  name: 'mail-payment-link',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    mailOrder(ctx, { orderId, kind: 'payment_link', input: { note: '' }, dedupeKey: `payment-link:${orderId}` }),
})
