import { toHandle, uniqueHandle } from '@/lib/handle'
import { newId } from '@/lib/ids'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { insertManualCollections, readCollectionTitles } from './group-repository'

/** Ids of the manual collections with these titles; what is missing is made and published. At most three statements. */
export async function ensureCollections(ctx: StoreContext, titles: readonly string[]): Promise<string[]> {
  if (titles.length === 0) return []
  const rows = await readCollectionTitles(ctx)
  const known = new Map(rows.filter((row) => row.kind === 'manual').map((row) => [row.title.toLowerCase(), row.id]))
  const handles = new Set(rows.map((row) => row.handle))
  const made = titles
    .filter((title) => !known.has(title.toLowerCase()))
    .map((title) => {
      const id = newId()
      const handle = uniqueHandle(toHandle(title, id), handles)
      handles.add(handle)
      known.set(title.toLowerCase(), id)
      return { id, title, handle }
    })
  if (made.length > 0) {
    await insertManualCollections(ctx, made)
    await recordEvent(ctx, 'collection.changed', { collectionIds: made.map((row) => row.id) })
  }
  return titles.map((title) => known.get(title.toLowerCase())).filter((id) => id !== undefined)
}
