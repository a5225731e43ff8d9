import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'
import { staffRecipient } from './staff-recipient'

/** The confirmation: once per order. */
export const onOrderPlaced = defineSubscriber({
  event: 'order.placed',
  name: 'mail-confirmation',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    mailOrder(ctx, { orderId, kind: 'order_confirmation', dedupeKey: `order-placed:${orderId}` }),
})

/** To the store's people, where they asked for it. */
export const tellStaffOnOrderPlaced = defineSubscriber({
  event: 'order.placed',
  name: 'mail-staff',
  queue: 'mail',
  isWanted: async (ctx) => (await staffRecipient(ctx, 'new_order')) !== null,
  handle: (ctx, { orderId }) => mailOrder(ctx, { orderId, kind: 'new_order', dedupeKey: `new-order:${orderId}` }),
})
