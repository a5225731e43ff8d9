import { newId } from '@/lib/ids'
import { toHandle, uniqueHandle } from '@/lib/handle'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'

/**
 * Ids of the categories that these paths of names lead to, in the order of the paths; what is missing is made. Names are
 * compared without regard to case, among the children of the same parent.
 */
export async function ensureCategoryPaths(ctx: StoreContext, paths: readonly (readonly string[])[]): Promise<string[]> {
  if (paths.length === 0) return []
  const rows = await ctx.db.category.findMany({
    select: { id: true, parentId: true, name: true, handle: true, path: true },
  })
  const keyOf = (parentId: string | null, name: string) => `${parentId ?? ''}/${name.toLowerCase()}`
  const known = new Map(rows.map((row) => [keyOf(row.parentId, row.name), row]))
  const handles = new Set(rows.map((row) => row.handle))
  const made: typeof rows = []
  const ids = paths.map((names) => {
    let parent: (typeof rows)[number] | null = null
    for (const name of names) {
      const key = keyOf(parent?.id ?? null, name)
      const found = known.get(key)
      if (found) {
        parent = found
        continue
      }
      const id = newId()
      const handle = uniqueHandle(toHandle(name, id), handles)
      const row: (typeof rows)[number] = {
        id,
        parentId: parent?.id ?? null,
        name,
        handle,
        path: `${parent?.path ?? '/'}${id}/`,
      }
      handles.add(handle)
      known.set(key, row)
      made.push(row)
      parent = row
    }
    return parent?.id
  })
  if (made.length > 0) {
    await ctx.db.category.createMany({ data: made })
    await recordEvent(ctx, 'category.changed', { categoryIds: made.map((row) => row.id) })
  }
  return ids.filter((id) => id !== undefined)
}

/** Ids of the manual collections with these titles; what is missing is made and published. */
export async function ensureCollections(ctx: StoreContext, titles: readonly string[]): Promise<string[]> {
  if (titles.length === 0) return []
  const rows = await ctx.db.collection.findMany({ select: { id: true, title: true, handle: true, kind: true } })
  const known = new Map(rows.filter((row) => row.kind === 'manual').map((row) => [row.title.toLowerCase(), row.id]))
  const handles = new Set(rows.map((row) => row.handle))
  const made = titles
    .filter((title) => !known.has(title.toLowerCase()))
    .map((title) => {
      const id = newId()
      const handle = uniqueHandle(toHandle(title, id), handles)
      handles.add(handle)
      known.set(title.toLowerCase(), id)
      return { id, title, handle, kind: 'manual', publishedAt: ctx.now }
    })
  if (made.length > 0) {
    await ctx.db.collection.createMany({ data: made })
    await recordEvent(ctx, 'collection.changed', { collectionIds: made.map((row) => row.id) })
  }
  return titles.map((title) => known.get(title.toLowerCase())).filter((id) => id !== undefined)
}
