import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** One mail for each refund that went through. */
export const onRefundSettled = defineSubscriber({
  event: 'refund.settled',
  name: 'mail-refund',
  queue: 'mail',
  handle: async (ctx, { orderId, refundId, succeeded }) => {
    if (succeeded)
      await mailOrder(ctx, { orderId, kind: 'refund', input: { refundId }, dedupeKey: `refund:${refundId}` })
  },
})
