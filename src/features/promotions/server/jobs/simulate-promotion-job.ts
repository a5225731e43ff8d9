import { z } from 'zod'
import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import type { StoreContext } from '@/server/store-context'
import { startSimulationInput } from '../../simulation-schema'
import { parsePromotion } from '../parse-promotion'
import { runSimulation } from '../run-simulation'
import { SIMULATE_PROMOTION } from './job-names'

const input = z.strictObject({ activityId: idSchema })

/** Runs the promotion of an activity over its range; the activity's summary holds the result. Run again it works it out again. */
export const simulatePromotionJob = defineStoreJob<unknown>({
  name: SIMULATE_PROMOTION,
  queue: 'bulk',
  input,
  handle: async (ctx, payload) => {
    const { activityId } = input.parse(payload)
    const activity = await beginActivity(ctx, activityId)
    if (!activity) return
    try {
      await run(ctx, activityId, activity.input)
    } catch (error) {
      await endActivity(ctx, activityId, {
        state: 'failed',
        failure: error instanceof Error ? error.message : String(error),
      })
      throw error
    }
  },
})

async function run(ctx: StoreContext, activityId: string, given: unknown): Promise<void> {
  const { promotion: asked, from, to } = startSimulationInput.parse(given)
  const { promotion } = parsePromotion(
    { id: asked.id ?? 'draft', name: asked.name || '–', createdAt: ctx.now },
    asked.rules,
  )
  if (!promotion) return endActivity(ctx, activityId, { state: 'failed', failure: 'invalid' })
  const summary = await runSimulation(ctx, { promotion, savedId: asked.id, from, to }, (done, total) =>
    reportProgress(ctx, activityId, done, total),
  )
  await endActivity(ctx, activityId, { state: 'succeeded', summary })
}
