import { loadSales } from '@/features/promotions/server'
import type { RecurringJob } from '@/server/jobs/define-job'
import { refreshSalePrices } from '../refresh-sale-prices'
import { readSalePricesAt } from '../sale-price-repository'

/** Finds sales whose beginning or end nobody worked on: a planned job that was lost. */
export const watchSalesJob: RecurringJob = {
  name: 'catalog.watch_sales',
  everySeconds: 60,
  run: {
    for: 'each-store',
    handle: async (ctx) => {
      const sales = await loadSales(ctx)
      const doneAt = await readSalePricesAt(ctx)
      if (!sales && !doneAt) return
      const dueAt = sales?.changesAfter(doneAt ?? new Date(0))
      if (!sales || (dueAt && dueAt <= ctx.now)) await refreshSalePrices(ctx)
    },
  },
}
