import type { ConditionTree, ConditionValue } from '../../conditions-schema'
import type { TargetName } from '../../engine/conditions'
import type { OperatorName } from '../../engine/operators'

/* A tree of conditions while it is being written: values may be missing, and every node bears a key that it keeps as it moves. */

/** How the members of a group go together. The engine has "not" of one node; people think of "none of these". */
export const GROUP_TYPES = ['all', 'any', 'none', 'not_all'] as const
export type GroupType = (typeof GROUP_TYPES)[number]

export interface GroupDraft {
  readonly key: string
  readonly type: GroupType
  readonly children: readonly NodeDraft[]
}

export interface LeafDraft {
  readonly key: string
  readonly type: 'leaf'
  readonly target: TargetName
  readonly field: string
  readonly operator: OperatorName
  readonly value: ConditionValue | null
  /** Only items that this is true of are looked at. */
  readonly where: GroupDraft | null
}

export type NodeDraft = GroupDraft | LeafDraft

let made = 0

/** A key of its own for a node, a row, a tier: for React, never stored. */
export function newKey(): string {
  made += 1
  return `k${made}`
}

export function emptyGroup(type: GroupType = 'all', children: readonly NodeDraft[] = []): GroupDraft {
  return { key: newKey(), type, children }
}

/** The draft of a stored tree; whatever its root is, the draft's root is a group. */
export function groupDraftOf(tree: ConditionTree): GroupDraft {
  const node = nodeDraftOf(tree)
  return node.type === 'leaf' ? emptyGroup('all', [node]) : node
}

function nodeDraftOf(tree: ConditionTree): NodeDraft {
  if ('all' in tree) return emptyGroup('all', tree.all.map(nodeDraftOf))
  if ('any' in tree) return emptyGroup('any', tree.any.map(nodeDraftOf))
  if ('not' in tree) {
    const inner = nodeDraftOf(tree.not)
    if (inner.type === 'any') return { ...inner, type: 'none' }
    return inner.type === 'all' ? { ...inner, type: 'not_all' } : emptyGroup('none', [inner])
  }
  const { target, field, operator, value, where } = tree
  return { key: newKey(), type: 'leaf', target, field, operator, value, where: where ? groupDraftOf(where) : null }
}

/** The tree as it is stored. A missing value stays missing, for the schema to name. */
export function treeOf(node: NodeDraft): ConditionTree {
  switch (node.type) {
    case 'all':
      return { all: node.children.map(treeOf) }
    case 'any':
      return { any: node.children.map(treeOf) }
    case 'none':
      return { not: { any: node.children.map(treeOf) } }
    case 'not_all':
      return { not: { all: node.children.map(treeOf) } }
    case 'leaf': {
      const { target, field, operator, value, where } = node
      const written = value === null ? {} : { value }
      const leaf = { target, field, operator, ...written, ...(where ? { where: treeOf(where) } : {}) }
      return leaf as ConditionTree
    }
  }
}

/** Where a group's children stand in the stored tree, below the path of the group. */
export function pathToChildren(type: GroupType): readonly string[] {
  return { all: ['all'], any: ['any'], none: ['not', 'any'], not_all: ['not', 'all'] }[type]
}

/** The same tree with one node replaced, or taken out (null). Other nodes stay the very same objects. */
export function replaceNode(group: GroupDraft, key: string, change: (node: NodeDraft) => NodeDraft | null): GroupDraft {
  const children = group.children.flatMap((child) => {
    if (child.key === key) return change(child) ?? []
    return child.type === 'leaf' ? child : replaceNode(child, key, change)
  })
  return { ...group, children }
}

export type Direction = 'up' | 'down' | 'into' | 'out'

/** The group that holds the node, or null for the root and for what is not in the tree. */
function parentOf(group: GroupDraft, key: string): GroupDraft | null {
  if (group.children.some((child) => child.key === key)) return group
  for (const child of group.children) {
    const found = child.type === 'leaf' ? null : parentOf(child, key)
    if (found) return found
  }
  return null
}

function withChildren(root: GroupDraft, key: string, children: readonly NodeDraft[]): GroupDraft {
  if (root.key === key) return { ...root, children }
  return replaceNode(root, key, (node) => (node.type === 'leaf' ? node : { ...node, children }))
}

/**
 * Moves a node among its siblings, into the group before it, or out of its group to behind it. Null where there is no way.
 */
export function moveNode(root: GroupDraft, key: string, direction: Direction): GroupDraft | null {
  const parent = parentOf(root, key)
  const at = parent?.children.findIndex((child) => child.key === key) ?? -1
  const node = parent?.children[at]
  if (!parent || !node) return null
  if (direction === 'up' || direction === 'down') {
    const to = direction === 'up' ? at - 1 : at + 1
    if (to < 0 || to >= parent.children.length) return null
    return withChildren(root, parent.key, parent.children.toSpliced(at, 1).toSpliced(to, 0, node))
  }
  if (direction === 'into') {
    const before = parent.children[at - 1]
    if (!before || before.type === 'leaf') return null
    const children = parent.children.toSpliced(at - 1, 2, { ...before, children: [...before.children, node] })
    return withChildren(root, parent.key, children)
  }
  const above = parentOf(root, parent.key)
  if (!above) return null
  const left = { ...parent, children: parent.children.toSpliced(at, 1) }
  const place = above.children.findIndex((child) => child.key === parent.key)
  return withChildren(root, above.key, above.children.toSpliced(place, 1, left, node))
}

/** A copy with keys of its own. */
export function copyNode(node: NodeDraft): NodeDraft {
  if (node.type !== 'leaf') return { ...node, key: newKey(), children: node.children.map(copyNode) }
  return { ...node, key: newKey(), where: node.where && (copyNode(node.where) as GroupDraft) }
}
