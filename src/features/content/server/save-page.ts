import type { PageEditor, PageTexts, SavePageInput } from '../content-schema'
import { getPage } from './get-page'
import { changePage, findPage, insertPage, isHandleTaken, redirectPage } from './page-repository'
import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { sanitiseHtml } from '@/server/sanitise-html'
import { inTransaction, type StoreContext } from '@/server/store-context'

/**
 * Writes a text page, a new one without an id. Its HTML is sanitised; an earlier handle leads to the new one.
 * @throws DomainError `not_found` | `already_taken` (field handle)
 */
export async function savePage(ctx: StoreContext, input: SavePageInput): Promise<PageEditor> {
  const id = input.id ?? newId()
  await inTransaction(ctx, async (tx) => {
    const known = input.id ? await findPage(tx, input.id) : null
    if (input.id && !known) throw new DomainError('not_found')
    if (await isHandleTaken(tx, input.handle, id)) throw new DomainError('already_taken', { field: 'handle' })
    const page = {
      handle: input.handle,
      ...clean(input.texts),
      translations: Object.fromEntries(
        Object.entries(input.translations).map(([locale, texts]) => [locale, clean(texts)]),
      ),
      publishedAt: input.published ? (known?.publishedAt ?? tx.now) : null,
    }
    if (known) await changePage(tx, id, page)
    else await insertPage(tx, id, page)
    if (known && known.handle !== input.handle) await redirectPage(tx, id, known.handle, input.handle)
    await recordEvent(tx, 'content.changed', {})
  })
  return getPage(ctx, id)
}

function clean(texts: PageTexts): PageTexts {
  return { ...texts, bodyHtml: sanitiseHtml(texts.bodyHtml) }
}
