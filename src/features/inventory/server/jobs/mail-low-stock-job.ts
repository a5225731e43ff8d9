import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { mailLowStock } from '../mail-low-stock'
import { MAIL_LOW_STOCK } from './job-names'

const input = z.strictObject({ alertId: idSchema, variantIds: z.array(z.string()) })

export const mailLowStockJob = defineStoreJob<unknown>({
  name: MAIL_LOW_STOCK.name,
  queue: 'mail',
  input,
  handle: (ctx, payload) => mailLowStock(ctx, input.parse(payload)),
})
