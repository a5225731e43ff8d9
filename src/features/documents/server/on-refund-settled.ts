import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { creditRefund } from './credit-refund'

/** The credit note for money that went back. */
export const creditOnRefundSettled = defineSubscriber({
  event: 'refund.settled',
  name: 'credit-refund',
  queue: 'interactive',
  handle: async (ctx, { refundId, succeeded }) => {
    if (succeeded) await creditRefund(ctx, refundId)
  },
})
