import type { RecurringJob } from '@/server/jobs/define-job'
import { deleteOldPrices } from '../price-history-repository'

/** Removes prices that ended more than a year ago from the history. */
export const forgetPricesJob: RecurringJob = {
  name: 'catalog.forget_prices',
  everySeconds: 6 * 60 * 60,
  run: {
    for: 'each-store',
    handle: async (ctx) => {
      await deleteOldPrices(ctx)
    },
  },
}
