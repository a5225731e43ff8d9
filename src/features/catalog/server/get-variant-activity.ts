import { readActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { VARIANTS_ACTIVITY } from './set-options'

/** How far the making of variants is. @throws DomainError `not_found` */
export async function getVariantActivity(ctx: StoreContext, activityId: string) {
  const { kind, state, done, total, failure } = await readActivity(ctx, activityId)
  if (kind !== VARIANTS_ACTIVITY) throw new DomainError('not_found')
  return { state, done, total, failure }
}
