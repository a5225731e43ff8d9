import { findPages } from './page-repository'
import type { StoreContext } from '@/server/store-context'

/** All text pages, as the admin lists them. */
export async function listPages(ctx: StoreContext) {
  const rows = await findPages(ctx, { publishedOnly: false })
  return rows.map(({ id, handle, title, publishedAt, updatedAt }) => ({
    id,
    handle,
    title,
    published: publishedAt !== null,
    updatedAt: updatedAt.toISOString(),
  }))
}
