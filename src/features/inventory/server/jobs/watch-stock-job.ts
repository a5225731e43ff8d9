import type { RecurringJob } from '@/server/jobs/define-job'
import { tellLowStock } from '../tell-low-stock'

/** What ran low within a minute is told in one mail. Where nothing did, an empty index is looked at. */
export const watchStockJob: RecurringJob = {
  name: 'inventory.watch_stock',
  everySeconds: 60,
  run: {
    for: 'each-store',
    handle: async (ctx) => {
      const count = await tellLowStock(ctx)
      if (count > 0) ctx.log.info({ count }, 'variants ran low')
    },
  },
}
