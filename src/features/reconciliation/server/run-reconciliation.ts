import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import type { StoreContext } from '@/server/store-context'
import { reconcileStore } from './reconcile-store'
import { saveAutomaticRun } from './run-repository'

/** One run over the whole store, that somebody asked for or that was due. */
export async function runReconciliation(ctx: StoreContext, activityId: string | null): Promise<void> {
  if (activityId === null) return saveAutomaticRun(ctx, await reconcileStore(ctx))
  if (!(await beginActivity(ctx, activityId))) return
  try {
    const summary = await reconcileStore(ctx, (done, total) => reportProgress(ctx, activityId, done, total))
    await endActivity(ctx, activityId, { state: 'succeeded', summary })
  } catch (error) {
    await endActivity(ctx, activityId, { state: 'failed', failure: 'unknown' })
    throw error
  }
}
