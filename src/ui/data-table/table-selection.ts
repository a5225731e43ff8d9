'use client'

import { useState } from 'react'

/** What is ticked: certain ids, or everything that matches the present search and filters. */
export type TableSelection = { kind: 'ids'; ids: readonly string[] } | { kind: 'matching' }

export interface TableSelectionState {
  selection: TableSelection
  isSelected: (id: string) => boolean
  /** How many, when the size of the whole list is known. */
  count: (total: number | undefined) => number | null
  setIds: (ids: readonly string[]) => void
  selectMatching: () => void
  clear: () => void
}

const emptySelection: TableSelection = { kind: 'ids', ids: [] }

/** Selection survives paging; it is dropped when `scope` (the search and filters, as one string) changes. */
export function useTableSelection(scope: string): TableSelectionState {
  const [state, setState] = useState<{ scope: string; selection: TableSelection }>({ scope, selection: emptySelection })
  const selection = state.scope === scope ? state.selection : emptySelection
  const set = (next: TableSelection) => setState({ scope, selection: next })
  return {
    selection,
    isSelected: (id) => selection.kind === 'matching' || selection.ids.includes(id),
    count: (total) => (selection.kind === 'ids' ? selection.ids.length : (total ?? null)),
    setIds: (ids) => set({ kind: 'ids', ids: [...new Set(ids)] }),
    selectMatching: () => set({ kind: 'matching' }),
    clear: () => set(emptySelection),
  }
}
