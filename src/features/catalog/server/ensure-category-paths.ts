import { toHandle, uniqueHandle } from '@/lib/handle'
import { newId } from '@/lib/ids'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { type CategoryNode, insertCategories, readCategoryNodes } from './group-repository'

/**
 * Ids of the categories that these paths of names lead to, in the order of the paths; what is missing is made. Names are
 * compared without regard to case, among the children of the same parent. At most three statements.
 */
export async function ensureCategoryPaths(ctx: StoreContext, paths: readonly (readonly string[])[]): Promise<string[]> {
  if (paths.length === 0) return []
  const tree = new GrowingTree(await readCategoryNodes(ctx))
  const ids = paths.map((names) => tree.idOf(names))
  if (tree.made.length > 0) {
    await insertCategories(ctx, tree.made)
    await recordEvent(ctx, 'category.changed', { categoryIds: tree.made.map((node) => node.id) })
  }
  return ids.filter((id) => id !== null)
}

class GrowingTree {
  readonly made: CategoryNode[] = []
  readonly #known: Map<string, CategoryNode>
  readonly #handles: Set<string>

  constructor(nodes: readonly CategoryNode[]) {
    this.#known = new Map(nodes.map((node) => [keyOf(node.parentId, node.name), node]))
    this.#handles = new Set(nodes.map((node) => node.handle))
  }

  idOf(names: readonly string[]): string | null {
    return names.reduce<CategoryNode | null>((parent, name) => this.#child(parent, name), null)?.id ?? null
  }

  #child(parent: CategoryNode | null, name: string): CategoryNode {
    const key = keyOf(parent?.id ?? null, name)
    const found = this.#known.get(key)
    if (found) return found
    const id = newId()
    const handle = uniqueHandle(toHandle(name, id), this.#handles)
    const node = { id, parentId: parent?.id ?? null, name, handle, path: `${parent?.path ?? '/'}${id}/` }
    this.#handles.add(handle)
    this.#known.set(key, node)
    this.made.push(node)
    return node
  }
}

function keyOf(parentId: string | null, name: string): string {
  return `${parentId ?? ''}/${name.toLowerCase()}`
}
