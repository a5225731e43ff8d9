import { startActivity } from '@/features/activities/server'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { EXPORT_JOB } from './jobs/job-names'

/** Starts an export of the catalog as a job. Returns the activity's id. */
export function startExport(ctx: StoreContext): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const activityId = await startActivity(tx, { kind: EXPORT_JOB, input: {} })
    await requestJob(tx, { name: EXPORT_JOB }, { activityId })
    return activityId
  })
}
