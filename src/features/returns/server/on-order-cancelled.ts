import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { dropCredit } from './return-credit-repository'

/** An exchange that came to nothing: the returned goods are to be paid back, or exchanged anew. */
export const dropCreditOnOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'drop-exchange-credit',
  queue: 'interactive',
  handle: (ctx, { orderId }) => dropCredit(ctx, orderId),
})
