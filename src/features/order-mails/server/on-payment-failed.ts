import { planJob } from '@/server/jobs/enqueue'
import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { SEND_ORDER_MAIL } from './jobs/job-names'

/** Who is still at the checkout tries again within this, and needs no mail. */
const PAUSE_MS = 3 * 60_000

/** The way back to an order whose payment failed: once per order, and only if it is still unpaid after some minutes. */
export const onPaymentFailed = defineSubscriber({
  event: 'order.payment_failed',
  name: 'mail-failed-payment',
  queue: 'mail',
  handle: (ctx, { orderId }) =>
    planJob(
      ctx,
      SEND_ORDER_MAIL,
      { orderId, kind: 'payment_failed', dedupeKey: `payment-failed:${orderId}` },
      new Date(ctx.now.getTime() + PAUSE_MS),
    ),
})
