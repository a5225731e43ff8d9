import type { RecurringJob } from '@/server/jobs/define-job'
import { expireOrders } from '../expire-orders'

/** Sweeps up holds that ran out. Between two rounds they are left out of account where stock is read and taken. */
export const expireOrdersJob: RecurringJob = {
  name: 'orders.expire',
  everySeconds: 60,
  run: {
    for: 'each-store',
    handle: async (ctx) => {
      for (let count = await expireOrders(ctx); count > 0; count = await expireOrders(ctx)) {
        ctx.log.info({ count }, 'unpaid orders expired')
      }
    },
  },
}
