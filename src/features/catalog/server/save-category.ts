import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { MAX_DEPTH, type SaveCategoryInput } from '../category-admin-schema'
import { insertCategory, lockTree, updateCategory } from './category-admin-repository'
import { decideHandle, settleHandle } from './decide-handle'
import { requireUnchanged } from './require-unchanged'
import { requireAsset } from './require-asset'
import { sanitiseHtml } from './sanitise-html'
import { sanitiseTranslations } from './sanitise-translations'

/**
 * Adds a category as the last of its siblings, or changes the texts of one.
 * @throws DomainError `not_found` · `changed_meanwhile` · `already_taken` · `invalid` (too deep)
 */
export function saveCategory(ctx: StoreContext, input: SaveCategoryInput): Promise<{ id: string; handle: string }> {
  const clean = {
    ...input,
    descriptionHtml: sanitiseHtml(input.descriptionHtml),
    translations: sanitiseTranslations(input.translations),
  }
  return inTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx)
    const current = input.id === undefined ? null : (tree.find((category) => category.id === input.id) ?? null)
    if (input.id !== undefined && !current) throw new DomainError('not_found')
    requireUnchanged(current, input)
    await requireAsset(tx, input.imageAssetId)
    const handle = await decideHandle(tx, 'category', { handle: input.handle, name: input.name, current })
    let id = current?.id
    if (id === undefined) {
      const parent = tree.find((category) => category.id === input.parentId)
      if (input.parentId !== null && !parent) throw new DomainError('not_found', { field: 'parentId' })
      const parentPath = parent?.path ?? '/'
      if (parentPath.split('/').length - 2 >= MAX_DEPTH) throw new DomainError('invalid', { field: 'parentId' })
      const siblings = tree.filter((category) => category.parentId === input.parentId)
      id = await insertCategory(tx, clean, { handle, parentPath, position: siblings.length })
    } else {
      await updateCategory(tx, id, handle, clean)
    }
    await settleHandle(tx, 'category', { id, handle, before: current?.handle ?? null })
    await recordEvent(tx, 'category.changed', { categoryIds: [id] })
    return { id, handle }
  })
}
