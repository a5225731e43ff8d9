import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

/** To the store's people, once per disputed payment. */
export const onPaymentDisputed = defineSubscriber({
  event: 'payment.disputed',
  name: 'mail-dispute',
  queue: 'mail',
  handle: async (ctx, { orderId, paymentId, state }) => {
    if (state === 'open')
      await mailOrder(ctx, { orderId, kind: 'dispute', input: { paymentId }, dedupeKey: `dispute:${paymentId}` })
  },
})
