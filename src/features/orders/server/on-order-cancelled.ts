import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'
import { orderCancelledMail } from './mails/order-cancelled-mail'

/** Only for orders that somebody decided to cancel: whoever left a payment page knows. */
export const onOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'mail-cancellation',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    mailOrder(ctx, {
      orderId,
      dedupeKey: `order-cancelled:${orderId}`,
      kind: 'cancellation',
      isDue: (_, reason) => reason !== 'expired' && reason !== 'payment_cancelled',
      compose: orderCancelledMail,
    }),
})
