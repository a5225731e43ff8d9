import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { MAX_DEPTH, type MoveCategoryInput } from '../category-admin-schema'
import { lockTree, moveSubtree, orderSiblings } from './category-admin-repository'

/** Moves a category with all below it. @throws DomainError `not_found` · `invalid` (below itself, or too deep) */
export function moveCategory(ctx: StoreContext, input: MoveCategoryInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx)
    const category = tree.find(({ id }) => id === input.id)
    const parent = tree.find(({ id }) => id === input.parentId)
    if (!category || (input.parentId !== null && !parent)) throw new DomainError('not_found')
    const below = tree.filter(({ path }) => path.startsWith(category.path))
    const path = `${parent?.path ?? '/'}${category.id}/`
    const height = Math.max(...below.map((each) => depthOf(each.path))) - depthOf(category.path)
    if (parent?.path.startsWith(category.path) || depthOf(path) + height > MAX_DEPTH) {
      throw new DomainError('invalid', { field: 'parentId' })
    }
    if (category.parentId !== input.parentId) await moveSubtree(tx, category, { parentId: input.parentId, path })
    const siblings = tree.filter((each) => each.parentId === input.parentId && each.id !== category.id)
    const ids = siblings.map(({ id }) => id)
    ids.splice(input.position, 0, category.id)
    await orderSiblings(tx, ids)
    await recordEvent(tx, 'category.changed', { categoryIds: [category.id] })
    return { done: true }
  })
}

/** 1 for a root. */
function depthOf(path: string): number {
  return path.split('/').length - 2
}
