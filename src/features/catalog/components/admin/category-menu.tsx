'use client'

import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, FolderInput, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { MAX_DEPTH } from '../../category-admin-schema'
import { childrenOf } from './category-places'
import type { CategoryTreeRowProps } from './category-tree-row'

/** What can be done with a category in the tree. */
export function CategoryMenu(props: CategoryTreeRowProps) {
  const { category, place, onMove } = props
  const t = useTranslations('catalogGroups.categories')
  const to = (position: number) => onMove({ id: category.id, parentId: category.parentId, position })
  const { before } = place
  return (
    <DropdownMenu
      trigger={
        <IconButton size="sm" label={t('actionsOf', { name: category.name })} tooltip={false} icon={<Ellipsis />} />
      }
    >
      {category.depth + 1 < MAX_DEPTH ? (
        <MenuItem icon={<Plus />} onSelect={() => props.onAddBelow(category)}>
          {t('addBelow')}
        </MenuItem>
      ) : null}
      <MenuItem icon={<FolderInput />} onSelect={() => props.onMoveTo(category)}>
        {t('moveTo')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<ArrowUp />} disabled={place.index === 0} onSelect={() => to(place.index - 1)}>
        {t('moveUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} disabled={place.index === place.siblings - 1} onSelect={() => to(place.index + 1)}>
        {t('moveDown')}
      </MenuItem>
      {before ? (
        <MenuItem
          icon={<CornerDownRight />}
          onSelect={() =>
            onMove({ id: category.id, parentId: before.id, position: childrenOf(props.categories, before.id).length })
          }
        >
          {t('moveUnder', { name: before.name })}
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => props.onDelete(category)}>
        {t('delete')}
      </MenuItem>
    </DropdownMenu>
  )
}
