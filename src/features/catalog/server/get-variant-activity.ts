import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { findActivity } from './activity-repository'
import { VARIANTS_ACTIVITY } from './set-options'

type State = 'queued' | 'running' | 'succeeded' | 'failed'

/** How far the making of variants is. @throws DomainError `not_found` */
export async function getVariantActivity(ctx: StoreContext, activityId: string) {
  const activity = await findActivity(ctx, activityId, VARIANTS_ACTIVITY)
  if (!activity) throw new DomainError('not_found')
  const { state, done, total, failure } = activity
  return { state: state as State, done, total, failure }
}
