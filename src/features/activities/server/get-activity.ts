import type { StoreContext } from '@/server/store-context'
import type { Activity } from '../activities-schema'
import { readActivity } from './activity-repository'

/** One long work, for a page that watches it. @throws DomainError `not_found` */
export function getActivity(ctx: StoreContext, id: string): Promise<Activity> {
  return readActivity(ctx, id)
}
