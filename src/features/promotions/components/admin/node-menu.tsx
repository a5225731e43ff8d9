'use client'

import { ArrowDown, ArrowUp, Copy, Ellipsis, FolderInput, FolderOutput, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import type { Direction, NodeDraft } from './tree-draft'
import { useTree } from './tree-context'
import { useText } from './use-text'

const MOVES: readonly { direction: Direction; icon: ReactNode; keys: string[] }[] = [
  { direction: 'up', icon: <ArrowUp />, keys: ['Alt', '↑'] },
  { direction: 'down', icon: <ArrowDown />, keys: ['Alt', '↓'] },
  { direction: 'into', icon: <FolderInput />, keys: ['Alt', '→'] },
  { direction: 'out', icon: <FolderOutput />, keys: ['Alt', '←'] },
]

interface NodeMenuProps {
  readonly node: NodeDraft
  /** "Condition 2". */
  readonly name: string
  readonly onRemove: () => void
  readonly className?: string
  readonly children?: ReactNode
}

/** Everything that can be done to a condition or a group beside its values. */
export function NodeMenu({ node, name, onRemove, className, children }: NodeMenuProps) {
  const text = useText()
  const { canMove, move, duplicate } = useTree()
  return (
    <DropdownMenu
      trigger={
        <IconButton
          data-menu
          size="sm"
          tooltip={false}
          label={text('tree.menu', { name })}
          icon={<Ellipsis />}
          className={className ?? ''}
        />
      }
    >
      {children}
      {MOVES.map(({ direction, icon, keys }) => (
        <MenuItem
          key={direction}
          icon={icon}
          shortcut={keys}
          disabled={!canMove(node.key, direction)}
          onSelect={() => move(node.key, direction)}
        >
          {text(`tree.move.${direction}`)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Copy />} onSelect={() => duplicate(node)}>
        {text('tree.duplicate')}
      </MenuItem>
      <MenuItem icon={<Trash2 />} tone="danger" onSelect={onRemove}>
        {text('tree.remove')}
      </MenuItem>
    </DropdownMenu>
  )
}
