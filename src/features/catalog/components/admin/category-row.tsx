'use client'

import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, IndentDecrease, IndentIncrease, Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import type { AdminCategory, MoveCategoryInput } from '../../category-admin-schema'
import type { CategoryMoves } from './category-tree'
import { ProductThumb } from './product-thumb'

interface CategoryRowProps {
  category: AdminCategory
  moves: CategoryMoves
  disabled: boolean
  onMove: (to: MoveCategoryInput) => void
  onEdit: () => void
  onAddChild: () => void
  onDelete: () => void
}

export function CategoryRow({ category, moves, disabled, onMove, onEdit, onAddChild, onDelete }: CategoryRowProps) {
  const t = useTranslations('catalog.categories')
  const step = (to: MoveCategoryInput | null) => ({ disabled: to === null || disabled, onClick: () => to && onMove(to) })
  const { name, depth } = category
  return (
    <li className="group flex min-h-14 items-center gap-3 py-2 pr-2 pl-4">
      <span aria-hidden className="flex shrink-0 justify-end text-ink-faint" style={{ width: `${depth * 1.25}rem` }}>
        {depth > 0 ? <CornerDownRight className="size-4" /> : null}
      </span>
      <ProductThumb picture={category.image?.picture ?? null} className="max-sm:hidden" />
      <button type="button" onClick={onEdit} className="grid min-w-0 flex-1 rounded-sm py-0.5 text-left hover:underline">
        <span className="truncate font-medium">
          <span className="sr-only">{t('level', { level: depth + 1 })} </span>
          {name}
        </span>
        <span className="truncate text-mini text-ink-muted">{t('products', { count: category.productCount })}</span>
      </button>
      <span className="flex opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 max-sm:hidden touch:opacity-100">
        <IconButton size="sm" variant="ghost" label={t('up', { name })} icon={<ArrowUp />} {...step(moves.up)} />
        <IconButton size="sm" variant="ghost" label={t('down', { name })} icon={<ArrowDown />} {...step(moves.down)} />
        <IconButton size="sm" variant="ghost" label={t('outward', { name })} icon={<IndentDecrease />} {...step(moves.outward)} />
        <IconButton size="sm" variant="ghost" label={t('inward', { name })} icon={<IndentIncrease />} {...step(moves.inward)} />
      </span>
      <DropdownMenu
        align="end"
        trigger={<IconButton size="sm" variant="ghost" label={t('more', { name })} icon={<Ellipsis />} tooltip={false} />}
      >
        <MenuItem icon={<Pencil />} onSelect={onEdit}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon={<Plus />} onSelect={onAddChild}>
          {t('addChild')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<ArrowUp />} disabled={!moves.up} onSelect={() => moves.up && onMove(moves.up)}>
          {t('moveUp')}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} disabled={!moves.down} onSelect={() => moves.down && onMove(moves.down)}>
          {t('moveDown')}
        </MenuItem>
        <MenuItem icon={<IndentIncrease />} disabled={!moves.inward} onSelect={() => moves.inward && onMove(moves.inward)}>
          {t('moveIn')}
        </MenuItem>
        <MenuItem icon={<IndentDecrease />} disabled={!moves.outward} onSelect={() => moves.outward && onMove(moves.outward)}>
          {t('moveOut')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={onDelete}>
          {t('delete')}
        </MenuItem>
      </DropdownMenu>
    </li>
  )
}
