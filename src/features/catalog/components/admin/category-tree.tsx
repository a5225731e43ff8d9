'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminCategory } from '../../category-admin-schema'
import { branchOf, type CategoryMove, childrenOf } from './category-places'
import { type CategoryActions, CategoryTreeRow } from './category-tree-row'

interface CategoryTreeProps extends CategoryActions {
  readonly categories: readonly AdminCategory[]
  readonly chosenId: string | null
  readonly onMove: (move: CategoryMove) => void
}

/** The tree of categories: branches fold, and rows are moved by dragging or by their menus. */
export function CategoryTree(props: CategoryTreeProps) {
  const { categories } = props
  const t = useTranslations('catalogGroups.categories')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [draggedId, setDragged] = useState<string | null>(null)
  const barred = draggedId ? branchOf(categories, draggedId) : new Set<string>()

  function toggle(id: string) {
    const next = new Set(folded)
    if (!next.delete(id)) next.add(id)
    setFolded(next)
  }
  function branch(parentId: string | null) {
    const siblings = childrenOf(categories, parentId)
    return siblings.map((category, index) => {
      const hasChildren = categories.some((each) => each.parentId === category.id)
      const isOpen = !folded.has(category.id)
      return (
        <li key={category.id}>
          <CategoryTreeRow
            {...props}
            category={category}
            place={{ index, siblings: siblings.length, before: siblings[index - 1] ?? null }}
            isChosen={category.id === props.chosenId}
            fold={hasChildren ? { isOpen, onToggle: () => toggle(category.id) } : null}
            drag={{ id: draggedId, isBarred: barred.has(category.id), onChange: setDragged }}
          />
          {hasChildren && isOpen ? <ul>{branch(category.id)}</ul> : null}
        </li>
      )
    })
  }
  return (
    <nav aria-label={t('title')}>
      <ul className="p-2">{branch(null)}</ul>
    </nav>
  )
}
