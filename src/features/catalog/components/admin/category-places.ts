import type { AdminCategory } from '../../category-admin-schema'

export interface CategoryMove {
  readonly id: string
  readonly parentId: string | null
  /** Among the siblings, itself not counted. */
  readonly position: number
}

export function childrenOf(categories: readonly AdminCategory[], parentId: string | null): AdminCategory[] {
  return categories.filter((category) => category.parentId === parentId)
}

/** Where a category is now, as a move back to it. */
export function placeOf(categories: readonly AdminCategory[], category: AdminCategory): CategoryMove {
  const siblings = childrenOf(categories, category.parentId)
  return { id: category.id, parentId: category.parentId, position: siblings.findIndex(({ id }) => id === category.id) }
}

/** Itself and all below it. */
export function branchOf(categories: readonly AdminCategory[], id: string): Set<string> {
  const branch = new Set([id])
  // Parents come before their children.
  for (const category of categories)
    if (category.parentId !== null && branch.has(category.parentId)) branch.add(category.id)
  return branch
}

/** Names from the root, as "Shoes › Boots". */
export function categoryTitle(categories: readonly AdminCategory[], category: AdminCategory): string {
  const parent = categories.find(({ id }) => id === category.parentId)
  return parent ? `${categoryTitle(categories, parent)} › ${category.name}` : category.name
}

/** Where a dropped category goes: before or after another one, or into it as the last. */
export function dropPlace(
  categories: readonly AdminCategory[],
  draggedId: string,
  target: AdminCategory,
  zone: 'before' | 'inside' | 'after',
): CategoryMove {
  if (zone === 'inside') {
    const children = childrenOf(categories, target.id).filter(({ id }) => id !== draggedId)
    return { id: draggedId, parentId: target.id, position: children.length }
  }
  const siblings = childrenOf(categories, target.parentId).filter(({ id }) => id !== draggedId)
  const at = siblings.findIndex(({ id }) => id === target.id)
  return { id: draggedId, parentId: target.parentId, position: zone === 'before' ? at : at + 1 }
}
