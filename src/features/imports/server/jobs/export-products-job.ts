import { z } from 'zod'
import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { storage } from '@/server/storage/storage'
import { exportProducts } from '../export-products'
import { importFileKey } from '../file-keys'
import { EXPORT_JOB } from './job-names'

/** Progress is written down every so many products. */
const REPORT_EVERY = 25

/** Writes the catalog to the activity's result file. */
export const exportProductsJob = defineStoreJob({
  name: EXPORT_JOB,
  queue: 'bulk',
  input: z.strictObject({ activityId: idSchema }),
  handle: async (ctx, { activityId }) => {
    if (!(await beginActivity(ctx, activityId))) return
    let count = 0
    const text = await exportProducts(ctx, async (done, total) => {
      count = total
      if (done === total || done % REPORT_EVERY === 0) await reportProgress(ctx, activityId, done, total)
    })
    const resultFileKey = importFileKey(ctx, activityId, 'result')
    await storage.put(resultFileKey, new TextEncoder().encode(text))
    await endActivity(ctx, activityId, { state: 'succeeded', summary: { products: count }, resultFileKey })
  },
})
