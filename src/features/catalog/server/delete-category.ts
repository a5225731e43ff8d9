import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { deleteCategoryRow, lockTree } from './category-admin-repository'

/** Deletes a category; its products stay. @throws DomainError `not_found` · `still_in_use` (it has children) */
export function deleteCategory(ctx: StoreContext, id: string): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx)
    if (!tree.some((category) => category.id === id)) throw new DomainError('not_found')
    if (tree.some((category) => category.parentId === id)) throw new DomainError('still_in_use')
    await deleteCategoryRow(tx, id)
    await recordEvent(tx, 'category.changed', { categoryIds: [id] })
    return { done: true }
  })
}
