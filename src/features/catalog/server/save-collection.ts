import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveCollectionInput } from '../collection-admin-schema'
import { countProducts, lockCollection, replaceMembers, writeCollection } from './collection-admin-repository'
import { decideHandle, settleHandle } from './decide-handle'
import { requireAsset } from './require-asset'
import { requireUnchanged } from './require-unchanged'
import { sanitiseHtml } from './sanitise-html'
import { sanitiseTranslations } from './sanitise-translations'

/**
 * Adds or changes a collection, with its members where it is manual.
 * @throws DomainError `not_found` (also fields imageAssetId, productIds) · `changed_meanwhile` · `already_taken`
 */
export function saveCollection(ctx: StoreContext, input: SaveCollectionInput): Promise<{ id: string; handle: string }> {
  return inTransaction(ctx, async (tx) => {
    const current = input.id === undefined ? null : await lockCollection(tx, input.id)
    if (input.id !== undefined && !current) throw new DomainError('not_found')
    requireUnchanged(current, input)
    await requireAsset(tx, input.imageAssetId)
    await requireProducts(tx, input.productIds ?? [])
    const handle = await decideHandle(tx, 'collection', { handle: input.handle, name: input.title, current })
    const id = await writeCollection(tx, current?.id ?? null, {
      ...input,
      handle,
      descriptionHtml: sanitiseHtml(input.descriptionHtml),
      translations: sanitiseTranslations(input.translations),
      rules: input.kind === 'rule' ? input.rules : null,
      publishedAt: input.published ? (current?.publishedAt ?? tx.now) : null,
    })
    if (input.kind === 'rule') await replaceMembers(tx, id, [])
    else if (input.productIds) await replaceMembers(tx, id, input.productIds)
    await settleHandle(tx, 'collection', { id, handle, before: current?.handle ?? null })
    await recordEvent(tx, 'collection.changed', { collectionIds: [id] })
    return { id, handle }
  })
}

async function requireProducts(ctx: StoreContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  if ((await countProducts(ctx, ids)) < new Set(ids).size) throw new DomainError('not_found', { field: 'productIds' })
}
