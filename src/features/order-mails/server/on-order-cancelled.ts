import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** Only for orders that somebody decided to cancel: whoever left a payment page knows. */
export const onOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'mail-cancellation',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    mailOrder(ctx, {
      orderId,
      kind: 'cancellation',
      dedupeKey: `order-cancelled:${orderId}`,
      isDue: ({ cancelReason }) => cancelReason !== 'expired' && cancelReason !== 'payment_cancelled',
    }),
})
