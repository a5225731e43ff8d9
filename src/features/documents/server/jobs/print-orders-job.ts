import { z } from 'zod'
import { beginActivity, endActivity } from '@/features/activities/server'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { storage } from '@/server/storage/storage'
import { printOrdersInput } from '../../printing-schema'
import { printedFileKey } from '../file-keys'
import { printOrders } from '../print-orders'
import { PRINT_ORDERS_JOB } from './job-names'

const workSchema = printOrdersInput.extend({ locale: z.string() })

/** Prints what somebody asked for of several orders into the activity's result file. */
export const printOrdersJob = defineStoreJob({
  name: PRINT_ORDERS_JOB,
  queue: 'interactive',
  input: z.strictObject({ activityId: idSchema }),
  handle: async (ctx, { activityId }) => {
    const work = await beginActivity(ctx, activityId)
    if (!work) return
    try {
      const input = workSchema.parse(work.input)
      const bytes = await printOrders(ctx, input, input.locale)
      const resultFileKey = printedFileKey(ctx, activityId)
      if (bytes) await storage.put(resultFileKey, bytes)
      const summary = { orders: input.orderIds.length }
      await endActivity(ctx, activityId, { state: 'succeeded', summary, ...(bytes ? { resultFileKey } : {}) })
    } catch (error) {
      // Whoever asked is waiting before the screen: told now, they ask again.
      ctx.log.error({ err: error, activityId }, 'orders could not be printed')
      await endActivity(ctx, activityId, { state: 'failed', failure: 'print' })
    }
  },
})
