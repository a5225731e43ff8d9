import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveCollectionInput } from '../collection-admin-schema'
import { lockCollection, replaceMembers, writeCollection } from './collection-admin-repository'
import { decideHandle, settleHandle } from './decide-handle'
import { sanitiseHtml } from './sanitise-html'

/** Adds or changes a collection, with its members where it is manual. @throws DomainError `not_found` · `already_taken` */
export function saveCollection(ctx: StoreContext, input: SaveCollectionInput): Promise<{ id: string; handle: string }> {
  return inTransaction(ctx, async (tx) => {
    const current = input.id === undefined ? null : await lockCollection(tx, input.id)
    if (input.id !== undefined && !current) throw new DomainError('not_found')
    const handle = await decideHandle(tx, 'collection', { handle: input.handle, name: input.title, current })
    const id = await writeCollection(tx, current?.id ?? null, {
      ...input,
      handle,
      descriptionHtml: sanitiseHtml(input.descriptionHtml),
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
