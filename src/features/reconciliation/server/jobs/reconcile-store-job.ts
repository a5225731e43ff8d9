import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { runReconciliation } from '../run-reconciliation'
import { RECONCILE_STORE } from './job-names'

/** Null: nobody asked for it, it was due. */
const input = z.strictObject({ activityId: idSchema.nullable() })

export const reconcileStoreJob = defineStoreJob<unknown>({
  name: RECONCILE_STORE,
  queue: 'maintenance',
  input,
  handle: (ctx, payload) => runReconciliation(ctx, input.parse(payload).activityId),
})
