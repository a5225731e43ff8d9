import { type PageEditor, pageEditorSchema } from '../content-schema'
import { findPage } from './page-repository'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** A text page as staff edit it, in every language. @throws DomainError `not_found` */
export async function getPage(ctx: StoreContext, id: string): Promise<PageEditor> {
  const row = await findPage(ctx, id)
  if (!row) throw new DomainError('not_found')
  const { title, bodyHtml, seoTitle, seoDescription } = row
  return pageEditorSchema.parse({
    id,
    handle: row.handle,
    published: row.publishedAt !== null,
    texts: { title, bodyHtml, seoTitle, seoDescription },
    translations: row.translations,
    updatedAt: row.updatedAt.toISOString(),
  })
}
