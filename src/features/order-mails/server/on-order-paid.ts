import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { findPaidTimes } from './mail-facts-repository'
import { mailOrder } from './mail-order'

/** Between being placed and being paid; within it, the confirmation has said enough. */
const AT_ONCE_MS = 60_000

/** Only for orders that were confirmed before their money came: whoever pays at a gateway gets one mail, not two. */
export const onOrderPaid = defineSubscriber({
  event: 'order.paid',
  name: 'mail-payment',
  queue: 'mail',
  async handle(ctx, { orderId }) {
    const { placedAt, paidAt } = await findPaidTimes(ctx, orderId)
    if (!placedAt || !paidAt || paidAt.getTime() - placedAt.getTime() <= AT_ONCE_MS) return
    await mailOrder(ctx, { orderId, kind: 'payment_received', dedupeKey: `order-paid:${orderId}` })
  },
})
