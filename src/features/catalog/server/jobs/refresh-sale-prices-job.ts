import { z } from 'zod'
import { defineStoreJob } from '@/server/jobs/define-job'
import { refreshSalePrices } from '../refresh-sale-prices'
import { REFRESH_SALE_PRICES } from './job-names'

/** Planned for each instant at which a sale begins or ends, and asked for when promotions change. */
export const refreshSalePricesJob = defineStoreJob({
  ...REFRESH_SALE_PRICES,
  input: z.strictObject({}),
  handle: async (ctx) => {
    const count = await refreshSalePrices(ctx)
    if (count > 0) ctx.log.info({ count }, 'products with another price')
  },
})
