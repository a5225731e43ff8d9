import { readActivities, startActivity } from '@/features/activities/server'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { RECONCILE_STORE } from './jobs/job-names'
import { RECONCILIATION } from './run-repository'

/** Asks for a run now; one that is under way is that. */
export function startReconciliation(ctx: StoreContext): Promise<{ activityId: string }> {
  return inTransaction(ctx, async (tx) => {
    const [newest] = await readActivities(tx, { kinds: [RECONCILIATION], limit: 1 })
    if (newest && (newest.state === 'queued' || newest.state === 'running')) return { activityId: newest.id }
    const activityId = await startActivity(tx, { kind: RECONCILIATION, input: {} })
    await requestJob(tx, { name: RECONCILE_STORE }, { activityId })
    return { activityId }
  })
}
