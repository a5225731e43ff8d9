import { pageIn } from './get-page-by-handle'
import { findPages } from './page-repository'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'

/** The published text pages, for the site map. One statement, kept. */
export function listPublishedPages(ctx: StoreContext) {
  return cachedRead(ctx, { key: 'pages', tags: [tags.content(ctx.store.id)] }, async () => {
    const rows = await findPages(ctx, { publishedOnly: true })
    return rows.map((row) => {
      const { handle, title, updatedAt } = pageIn(row, ctx.locale)
      return { handle, title, updatedAt }
    })
  })
}
