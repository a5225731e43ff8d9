import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { renewInvoice } from './renew-invoice'

/** An invoice that went out with an order that was changed since is taken back, and a new one issued. */
export const renewInvoiceOnOrderEdited = defineSubscriber({
  event: 'order.edited',
  name: 'renew-invoice',
  queue: 'interactive',
  handle: async (ctx, { orderId }) => {
    await renewInvoice(ctx, orderId)
  },
})
