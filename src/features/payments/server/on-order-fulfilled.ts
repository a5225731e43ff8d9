import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { capturePayment } from './capture-payment'

/** Money that was reserved at the checkout is taken when the first parcel leaves. */
export const captureOnOrderFulfilled = defineSubscriber({
  event: 'order.fulfilled',
  name: 'capture-payment',
  queue: 'interactive',
  handle: async (ctx, { orderId }) => {
    await capturePayment(ctx, { id: orderId })
  },
})
