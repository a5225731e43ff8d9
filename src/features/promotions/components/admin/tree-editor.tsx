'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { CONDITION_FIELDS } from './condition-fields'
import { ConditionGroup } from './condition-group'
import { copyNode, type Direction, type GroupDraft, moveNode, type NodeDraft, replaceNode } from './tree-draft'
import { TreeContext, type TreeEditing, type TreeEditorProps } from './tree-context'
import { useText } from './use-text'

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'into',
  ArrowLeft: 'out',
}

const ITEM_FIELDS = CONDITION_FIELDS.filter(({ perItem }) => perItem)

/** Conditions in groups, to any depth, built with buttons and the keyboard: Alt and an arrow moves what has the focus. */
export function TreeEditor({ root, onChange, path, itemsOnly = false, label, empty }: TreeEditorProps) {
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const [movedKey, setMovedKey] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')

  // A node that went to another group is made anew there: the focus follows it.
  useEffect(() => {
    if (movedKey === null) return
    const node = frame.current?.querySelector<HTMLElement>(`[data-node="${movedKey}"]`)
    if (node && !node.contains(document.activeElement)) node.querySelector<HTMLElement>('[data-menu]')?.focus()
    setMovedKey(null)
  }, [movedKey])

  function move(key: string, direction: Direction) {
    const moved = moveNode(root, key, direction)
    if (!moved) return
    onChange(moved)
    setMovedKey(key)
    setAnnouncement(text(`tree.moved.${direction}`))
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const direction = event.altKey && !event.ctrlKey && !event.metaKey ? KEYS[event.key] : undefined
    const node = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node]') : null
    if (!direction || !node?.dataset.node) return
    event.preventDefault()
    // A tree inside a condition has keys of its own.
    event.stopPropagation()
    move(node.dataset.node, direction)
  })
  useEffect(() => {
    const element = frame.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])
  const editing: TreeEditing = {
    fields: itemsOnly ? ITEM_FIELDS : CONDITION_FIELDS,
    change: (key, change) => {
      if (key !== root.key) return onChange(replaceNode(root, key, change))
      const next = change(root)
      if (next && next.type !== 'leaf') onChange(next)
    },
    duplicate: (node) => onChange(insertAfter(root, node.key, copyNode(node))),
    canMove: (key, direction) => moveNode(root, key, direction) !== null,
    move,
    Tree: TreeEditor,
  }
  return (
    <TreeContext value={editing}>
      <div ref={frame} className="@container">
        <p role="status" className="sr-only">
          {announcement}
        </p>
        <ConditionGroup group={root} path={path} depth={0} label={label} empty={empty} />
      </div>
    </TreeContext>
  )
}

function insertAfter(group: GroupDraft, key: string, node: NodeDraft): GroupDraft {
  const children = group.children.flatMap((child) => {
    const kept = child.type === 'leaf' ? child : insertAfter(child, key, node)
    return child.key === key ? [kept, node] : [kept]
  })
  return { ...group, children }
}
