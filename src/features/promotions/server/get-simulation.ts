import { readActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type Simulation, simulationResultSchema } from '../simulation-schema'
import { SIMULATE_PROMOTION } from './jobs/job-names'

/** How far a simulation is, and its result. @throws DomainError `not_found` */
export async function getSimulation(ctx: StoreContext, activityId: string): Promise<Simulation> {
  const { kind, state, done, total, summary } = await readActivity(ctx, activityId)
  if (kind !== SIMULATE_PROMOTION) throw new DomainError('not_found')
  return { activityId, state, done, total, result: summary === null ? null : simulationResultSchema.parse(summary) }
}
