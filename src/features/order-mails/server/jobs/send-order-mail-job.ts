import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { orderMailKindSchema } from '../../order-mails-schema'
import { mailOrder } from '../mail-order'
import { SEND_ORDER_MAIL } from './job-names'

const inputSchema = z.strictObject({
  orderId: idSchema,
  kind: orderMailKindSchema,
  dedupeKey: z.string(),
  input: z.record(z.string(), z.string()).optional(),
  recipient: z.string().optional(),
})

/** A mail about an order that is no event's: sent by hand, sent again, or later than its cause. */
export const sendOrderMailJob = defineStoreJob({
  ...SEND_ORDER_MAIL,
  input: inputSchema,
  handle: async (ctx, { input, recipient, ...mail }) => {
    await mailOrder(ctx, { ...mail, ...(input ? { input } : {}), ...(recipient ? { recipient } : {}) })
  },
})
