import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { DeleteCategoryInput } from '../category-admin-schema'
import {
  type CategoryPlace,
  copyProducts,
  deleteCategoryRow,
  lockTree,
  raiseChildren,
  readOwnProducts,
} from './category-admin-repository'
import { recordRename } from './handle-repository'

/**
 * Deletes a category. One that holds products or subcategories goes only with word of what becomes of them.
 * @throws DomainError `not_found` (also field productsTo) · `still_in_use` · `invalid` (field productsTo: into itself)
 */
export function deleteCategory(ctx: StoreContext, { id, reassign }: DeleteCategoryInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx)
    const category = tree.find((place) => place.id === id)
    if (!category) throw new DomainError('not_found')
    const productIds = await readOwnProducts(tx, id)
    const isParent = tree.some((place) => place.parentId === id)
    if (reassign === null && (isParent || productIds.length > 0)) throw new DomainError('still_in_use')
    const heir = findHeir(tree, category, reassign?.productsTo ?? null)
    if (heir) await copyProducts(tx, id, heir.id)
    const parentPath = tree.find((place) => place.id === category.parentId)?.path ?? '/'
    if (isParent) await raiseChildren(tx, category, parentPath)
    await deleteCategoryRow(tx, id, heir?.id ?? null)
    if (heir) await recordRename(tx, 'category', { id: heir.id, from: category.handle, to: heir.handle })
    await recordEvent(tx, 'category.changed', { categoryIds: [id] })
    if (productIds.length > 0) await recordEvent(tx, 'product.changed', { productIds })
    return { done: true }
  })
}

function findHeir(
  tree: readonly CategoryPlace[],
  category: CategoryPlace,
  heirId: string | null,
): CategoryPlace | null {
  if (heirId === null) return null
  if (heirId === category.id) throw new DomainError('invalid', { field: 'productsTo' })
  const heir = tree.find((place) => place.id === heirId)
  if (!heir) throw new DomainError('not_found', { field: 'productsTo' })
  return heir
}
