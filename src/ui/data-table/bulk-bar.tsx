'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TableSelection, TableSelectionState } from './table-selection'

interface BulkBarProps {
  picks: TableSelectionState
  pageIds: readonly string[]
  totalCount: number | undefined
  actions: (selection: TableSelection, clear: () => void) => ReactNode
}

/** How many are ticked, "all that match", and what can be done with them. Rides above the page's lower edge. */
export function BulkBar({ picks, pageIds, totalCount, actions }: BulkBarProps) {
  const t = useTranslations('ui.table')
  const count = picks.count(totalCount)
  if (count === 0) return null
  const wholePage = pageIds.length > 0 && pageIds.every(picks.isSelected)
  const canWiden = picks.selection.kind === 'ids' && wholePage && totalCount !== undefined && totalCount > (count ?? 0)
  return (
    <div className="pointer-events-none sticky bottom-[calc(var(--bottom-bar,0px)+0.75rem)] z-20 flex justify-center px-3 pb-3">
      <section
        aria-label={t('bulk')}
        className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-panel border bg-raised py-2 pr-2 pl-4 shadow-dialog duration-200 ease-out-soft animate-in fade-in-0 slide-in-from-bottom-3"
      >
        <p role="status" className="numeric text-sm font-medium">
          {count === null ? t('allSelected') : t('selected', { count })}
        </p>
        {canWiden ? (
          <button
            type="button"
            onClick={picks.selectMatching}
            className="min-h-6 rounded-sm text-mini font-medium text-accent-ink hover:underline"
          >
            {t('selectMatching', { count: totalCount })}
          </button>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">{actions(picks.selection, picks.clear)}</div>
        <button
          type="button"
          aria-label={t('clearSelection')}
          onClick={picks.clear}
          className="grid size-8 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
        >
          <X className="size-4" />
        </button>
      </section>
    </div>
  )
}
