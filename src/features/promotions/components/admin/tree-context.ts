'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Path } from './builder-context'
import type { ConditionField } from './condition-fields'
import type { Direction, GroupDraft, NodeDraft } from './tree-draft'

/** What the nodes of one tree do to it. */
export interface TreeEditing {
  readonly fields: readonly ConditionField[]
  readonly change: (key: string, change: (node: NodeDraft) => NodeDraft | null) => void
  readonly duplicate: (node: NodeDraft) => void
  readonly canMove: (key: string, direction: Direction) => boolean
  readonly move: (key: string, direction: Direction) => void
  /** The editor itself, for the tree of items inside a condition. */
  readonly Tree: (props: TreeEditorProps) => ReactNode
}

export interface TreeEditorProps {
  readonly root: GroupDraft
  readonly onChange: (root: GroupDraft) => void
  /** Where the tree stands in the document. */
  readonly path: Path
  /** About items alone: what an action is about, or what a condition counts. */
  readonly itemsOnly?: boolean
  /** Names the tree for screen readers. */
  readonly label: string
  /** What the group says when it is empty. */
  readonly empty: string
}

export const TreeContext = createContext<TreeEditing | null>(null)

export function useTree(): TreeEditing {
  const tree = useContext(TreeContext)
  if (!tree) throw new Error('A condition outside of a tree')
  return tree
}
