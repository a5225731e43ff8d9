import { z } from 'zod'
import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import type { StoreContext } from '@/server/store-context'
import { storage } from '@/server/storage/storage'
import { problemsAsCsv } from '../../engine/write-problems'
import { importOptionsSchema } from '../../imports-schema'
import { decodeText } from '../decode-text'
import { importFileKey } from '../file-keys'
import { importProducts } from '../import-products'
import { IMPORT_JOB } from './job-names'

/** Progress is written down this often: watching costs less than importing. */
const REPORT_MS = 300

/** Imports the file of an activity. Run again after a crash it imports again, which changes nothing that is there already. */
export const importProductsJob = defineStoreJob({
  name: IMPORT_JOB,
  queue: 'bulk',
  input: z.strictObject({ activityId: idSchema }),
  handle: async (ctx, { activityId }) => {
    const activity = await beginActivity(ctx, activityId)
    if (!activity) return
    try {
      await run(ctx, activityId, activity.input, activity.inputFileKey ?? '')
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      await endActivity(ctx, activityId, { state: 'failed', failure })
      throw error
    }
  },
})

async function run(ctx: StoreContext, activityId: string, input: unknown, fileKey: string): Promise<void> {
  const file = await storage.get(fileKey)
  if (!file) return endActivity(ctx, activityId, { state: 'failed', failure: 'file_missing' })
  let reportedAt = 0
  const onProgress = async (done: number, total: number) => {
    if (done < total && Date.now() - reportedAt < REPORT_MS) return
    reportedAt = Date.now()
    await reportProgress(ctx, activityId, done, total)
  }
  const { summary, problems } = await importProducts(
    ctx,
    decodeText(file),
    importOptionsSchema.parse(input),
    onProgress,
  )
  const errorFileKey = importFileKey(ctx, activityId, 'errors')
  if (problems.length > 0) await storage.put(errorFileKey, new TextEncoder().encode(problemsAsCsv(problems)))
  await endActivity(ctx, activityId, { state: 'succeeded', summary, ...(problems.length > 0 ? { errorFileKey } : {}) })
}
