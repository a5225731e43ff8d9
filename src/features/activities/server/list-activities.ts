import type { StoreContext } from '@/server/store-context'
import type { Activity, ListActivitiesInput } from '../activities-schema'
import { readActivities } from './activity-repository'

/** The store's long works, newest first. */
export function listActivities(ctx: StoreContext, input: ListActivitiesInput): Promise<Activity[]> {
  return readActivities(ctx, input)
}
