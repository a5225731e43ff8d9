import { z } from 'zod'
import type { PageByHandle, TextPage } from '../content-schema'
import { findMovedPage, findPublishedPage, type PageRow } from './page-repository'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** A published text page in the shopper's language. One statement, two for an old handle; kept. @throws DomainError `not_found` */
export async function getPageByHandle(ctx: StoreContext, handle: string): Promise<PageByHandle> {
  const { id } = ctx.store
  const found = await cachedRead(ctx, { key: `page:${handle}`, tags: [tags.content(id)] }, () => readPage(ctx, handle))
  if (!found) throw new DomainError('not_found')
  return found
}

async function readPage(ctx: StoreContext, handle: string): Promise<PageByHandle | null> {
  const row = await findPublishedPage(ctx, handle)
  if (row) return { status: 'found', page: pageIn(row, ctx.locale) }
  const moved = await findMovedPage(ctx, handle)
  return moved === null ? null : { status: 'moved', handle: moved }
}

const translated = z.record(
  z.string(),
  z.object({
    title: z.string(),
    bodyHtml: z.string(),
    seoTitle: z.string().nullish(),
    seoDescription: z.string().nullish(),
  }),
)

/** A page in one language; what is not translated stands in the store's default. */
export function pageIn(row: PageRow, locale: string): TextPage {
  const own = translated.parse(row.translations)[locale]
  const title = own?.title || row.title
  return {
    handle: row.handle,
    title,
    bodyHtml: own?.bodyHtml || row.bodyHtml,
    seo: {
      title: own?.seoTitle || row.seoTitle || title,
      description: own?.seoDescription || row.seoDescription || '',
    },
    updatedAt: row.updatedAt.toISOString(),
  }
}
