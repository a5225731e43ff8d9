import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { recordEvents } from '@/server/outbox/record-event'
import { findOpenPayments } from './payment-repository'

/** Gives up the payments of a cancelled order that are open or reserved, so that nobody pays for nothing: each in a job of its own. */
export const cancelPaymentsOnOrderCancelled = defineSubscriber({
  event: 'order.cancelled',
  name: 'cancel-payments',
  queue: 'interactive',
  handle: async (ctx, { orderId }) => {
    const open = await findOpenPayments(ctx, orderId)
    await recordEvents(
      ctx,
      open.map(({ id: paymentId }) => ({ kind: 'payment.void_requested', payload: { orderId, paymentId } })),
    )
  },
})
