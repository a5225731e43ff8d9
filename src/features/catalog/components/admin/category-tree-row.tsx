'use client'

import { ChevronRight, FolderTree, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import { Picture } from '@/features/media/components/picture'
import { cn } from '@/ui/cn'
import type { AdminCategory } from '../../category-admin-schema'
import { CategoryMenu } from './category-menu'
import { type CategoryMove, dropPlace } from './category-places'

export interface CategoryActions {
  readonly onChoose: (id: string) => void
  readonly onAddBelow: (category: AdminCategory) => void
  readonly onMoveTo: (category: AdminCategory) => void
  readonly onDelete: (category: AdminCategory) => void
}

type Zone = 'before' | 'inside' | 'after'

export interface CategoryTreeRowProps extends CategoryActions {
  readonly categories: readonly AdminCategory[]
  readonly category: AdminCategory
  readonly place: { readonly index: number; readonly siblings: number; readonly before: AdminCategory | null }
  readonly isChosen: boolean
  readonly fold: { readonly isOpen: boolean; readonly onToggle: () => void } | null
  /** Which category is being dragged, and whether it cannot be dropped here. */
  readonly drag: {
    readonly id: string | null
    readonly isBarred: boolean
    readonly onChange: (id: string | null) => void
  }
  readonly onMove: (move: CategoryMove) => void
}

export function CategoryTreeRow(props: CategoryTreeRowProps) {
  const { category, isChosen } = props
  const t = useTranslations('catalogGroups.categories')
  const { zone, handlers } = useDropZone(props)
  return (
    // Dragging is an extra for the mouse; the menu of the row does the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      {...handlers}
      style={{ paddingLeft: `${category.depth * 1.25}rem` }}
      className={cn(
        'group relative flex min-h-10 items-center gap-1 rounded-control pr-1 transition-colors hover:bg-hover',
        isChosen && 'bg-accent-soft hover:bg-accent-soft',
        zone === 'inside' && 'ring-2 ring-accent',
        zone === 'before' && 'shadow-[0_-2px_0_var(--accent)]',
        zone === 'after' && 'shadow-[0_2px_0_var(--accent)]',
      )}
    >
      <GripVertical
        aria-hidden
        className="size-3.5 shrink-0 cursor-grab text-ink-faint opacity-0 group-hover:opacity-100"
      />
      <FoldButton name={category.name} fold={props.fold} />
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => props.onChoose(category.id)}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2.5 text-left text-sm"
      >
        {category.image ? (
          <Picture
            picture={category.image.picture}
            sizes="28px"
            alt=""
            className="size-7 shrink-0 rounded-md border object-cover"
          />
        ) : (
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-md border bg-sunken text-ink-faint"
          >
            <FolderTree className="size-3.5" />
          </span>
        )}
        <span className={cn('truncate', isChosen ? 'font-medium text-accent-ink' : 'text-ink')}>{category.name}</span>
        <span
          className="numeric ml-auto shrink-0 pl-2 text-mini text-ink-muted"
          title={t('productCount', { count: category.totalCount })}
        >
          <span aria-hidden>{category.totalCount}</span>
          <span className="sr-only">{t('productCount', { count: category.totalCount })}</span>
        </span>
      </button>
      <CategoryMenu {...props} />
    </div>
  )
}

function FoldButton({ name, fold }: { name: string } & Pick<CategoryTreeRowProps, 'fold'>) {
  const t = useTranslations('catalogGroups.categories')
  if (!fold) return <span className="w-6 shrink-0" />
  return (
    <button
      type="button"
      aria-expanded={fold.isOpen}
      aria-label={t('fold', { name })}
      onClick={fold.onToggle}
      className="grid size-6 shrink-0 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
    >
      <ChevronRight className={cn('size-4 transition-transform', fold.isOpen && 'rotate-90')} />
    </button>
  )
}

function useDropZone({ categories, category, drag, onMove }: CategoryTreeRowProps) {
  const [zone, setZone] = useState<Zone | null>(null)
  const canDrop = drag.id !== null && !drag.isBarred
  return {
    zone: canDrop ? zone : null,
    handlers: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', category.id)
        drag.onChange(category.id)
      },
      onDragEnd: () => drag.onChange(null),
      onDragOver: (event: DragEvent<HTMLDivElement>) => {
        if (!canDrop) return
        event.preventDefault()
        setZone(zoneAt(event))
      },
      onDragLeave: () => setZone(null),
      onDrop: (event: DragEvent<HTMLDivElement>) => {
        event.preventDefault()
        setZone(null)
        if (canDrop && drag.id) onMove(dropPlace(categories, drag.id, category, zoneAt(event)))
        drag.onChange(null)
      },
    },
  }
}

/** The upper and lower quarter of a row are before and after it. */
function zoneAt(event: DragEvent<HTMLDivElement>): Zone {
  const box = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - box.top) / box.height
  if (share < 0.25) return 'before'
  return share > 0.75 ? 'after' : 'inside'
}
