import type { StoreContext } from '@/server/store-context'

/** Where an activity's files lie: below the store's own folder, and of a shape that the public files route does not serve. */
export function importFileKey(ctx: StoreContext, activityId: string, file: 'input' | 'result' | 'errors'): string {
  return `${ctx.store.id}/activities/${activityId}/${file}.csv`
}
