import type { RecurringJob } from '@/server/jobs/define-job'
import { deleteExpiredCarts } from '../merge-cart-repository'

const BATCH = 1000

/** Removes carts that nobody has touched for thirty days. */
export const forgetCartsJob: RecurringJob = {
  name: 'cart.forget',
  everySeconds: 60 * 60,
  run: {
    for: 'each-store',
    handle: async (ctx) => {
      await deleteExpiredCarts(ctx, BATCH)
    },
  },
}
