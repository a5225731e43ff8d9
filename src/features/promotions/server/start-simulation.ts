import { startActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction } from '@/server/store-context'
import type { StartedSimulation, StartSimulationInput } from '../simulation-schema'
import { SIMULATE_PROMOTION } from './jobs/job-names'
import { parsePromotion } from './parse-promotion'
import { readPromotionRows, readTimeZone } from './past-order-repository'
import { noteChange, type PromotionContext } from './promotion-context'
import { rangeOf } from './range-of'

/** Begins to run a promotion, as it is being edited, over past orders. @throws DomainError `not_found` · `invalid` (field `to`) */
export async function startSimulation(ctx: PromotionContext, input: StartSimulationInput): Promise<StartedSimulation> {
  const { id, name, rules } = input.promotion
  if (id !== null && (await readPromotionRows(ctx, [id])).length === 0) throw new DomainError('not_found')
  rangeOf(input, await readTimeZone(ctx))
  const { promotion, problems } = parsePromotion({ id: id ?? 'draft', name: name || '–', createdAt: ctx.now }, rules)
  if (!promotion) return { status: 'problems', problems }
  return inTransaction(ctx, async (tx) => {
    const activityId = await startActivity(tx, {
      kind: SIMULATE_PROMOTION,
      input: { ...input, promotion: input.promotion as object },
    })
    await requestJob(tx, { name: SIMULATE_PROMOTION }, { activityId })
    noteChange(ctx, { subject: id ?? activityId, after: { from: input.from, to: input.to } })
    return { status: 'started', activityId }
  })
}
