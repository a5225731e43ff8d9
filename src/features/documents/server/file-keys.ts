import type { StoreContext } from '@/server/store-context'

/** Where a document's file lies: below the store's own folder, and of a shape that the public files route does not serve. */
export function documentFileKey(ctx: Pick<StoreContext, 'store'>, documentId: string): string {
  return `${ctx.store.id}/documents/${documentId}.pdf`
}

/** Where the sheets that somebody had printed together lie. */
export function printedFileKey(ctx: Pick<StoreContext, 'store'>, activityId: string): string {
  return `${ctx.store.id}/activities/${activityId}/documents.pdf`
}
