'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { RowPatch, VariantRow } from './use-variant-rows'
import type { VariantColumn } from './variant-columns'

interface GridOptions {
  readonly rows: readonly VariantRow[]
  readonly columns: readonly VariantColumn[]
  readonly patch: (patches: readonly RowPatch[]) => void
  readonly undo: () => void
}

interface Place {
  readonly row: number
  readonly column: number
}

export interface CellProps {
  readonly active: boolean
  /** The text being typed, or null while the cell is only shown. */
  readonly draft: string | null
  readonly cellRef: (node: HTMLTableCellElement | null) => void
  readonly onFocus: () => void
  readonly onEdit: (text: string) => void
  readonly onCommit: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where the person is in the sheet, what they are typing, and what the keys do. */
export function useGridCells({ rows, columns, patch, undo }: GridOptions) {
  const t = useTranslations('catalog.grid')
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [draft, setDraft] = useState<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const nodes = useRef(new Map<string, HTMLTableCellElement>())

  function go(row: number, column: number) {
    const next = { row: clamp(row, rows.length), column: clamp(column, columns.length) }
    setPlace(next)
    nodes.current.get(keyOf(next))?.focus()
  }
  function write(cells: readonly (Place & { text: string })[]) {
    const byRow = new Map<string, RowPatch>()
    let refused = 0
    for (const { row, column, text } of cells) {
      const before = rows[row]
      const change = before && columns[column]?.patch({ ...before, ...byRow.get(before.id)?.values }, text)
      if (before && change)
        byRow.set(before.id, { id: before.id, values: { ...byRow.get(before.id)?.values, ...change } })
      else refused += 1
    }
    if (byRow.size > 0) patch([...byRow.values()])
    setAnnouncement(refused > 0 ? t('refused', { count: refused }) : t('changed', { count: cells.length }))
  }
  function commit() {
    const text = draft
    setDraft(null)
    const row = rows[place.row]
    if (text !== null && row && columns[place.column]?.text(row) !== text) write([{ ...place, text }])
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const mod = event.metaKey || event.ctrlKey
    const step = STEPS[event.key]
    if (draft !== null) return onKeyWhileTyping(event)
    if (step && !mod) {
      event.preventDefault()
      go(place.row + step[0], place.column + step[1])
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      go(mod ? (event.key === 'Home' ? 0 : rows.length) : place.row, event.key === 'Home' ? 0 : columns.length)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      const row = rows[place.row]
      setDraft(row ? (columns[place.column]?.text(row) ?? '') : '')
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      write([{ ...place, text: '' }])
    } else if (mod && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      undo()
      setAnnouncement(t('undone'))
    } else if (mod && event.key.toLowerCase() === 'd') {
      event.preventDefault()
      const above = rows[place.row - 1]
      if (above) write([{ ...place, text: columns[place.column]?.text(above) ?? '' }])
    } else if (event.key.length === 1 && !mod && !event.altKey) {
      event.preventDefault()
      setDraft(event.key)
    }
  }
  function onKeyWhileTyping(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      setDraft(null)
      go(place.row, place.column)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      commit()
      const back = event.shiftKey ? -1 : 1
      if (event.key === 'Enter') go(place.row + back, place.column)
      else go(place.row, place.column + back)
    }
    event.stopPropagation()
  }
  function onPaste(event: ClipboardEvent<HTMLElement>) {
    if (draft !== null) return
    event.preventDefault()
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
    const cells = lines.flatMap((line, down) =>
      line.split('\t').map((text, right) => ({ row: place.row + down, column: place.column + right, text })),
    )
    write(cells.filter(({ row, column }) => row < rows.length && column < columns.length))
  }

  return {
    announcement,
    cell: (row: number, column: number): CellProps => {
      const here = { row, column }
      const active = place.row === row && place.column === column
      return {
        active,
        draft: active ? draft : null,
        cellRef: (node) => {
          if (node) nodes.current.set(keyOf(here), node)
          else nodes.current.delete(keyOf(here))
        },
        onFocus: () => {
          if (!active) setPlace(here)
        },
        onEdit: setDraft,
        onCommit: commit,
        onKeyDown,
        onPaste,
      }
    },
  }
}

function keyOf({ row, column }: Place): string {
  return `${row}:${column}`
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1)
}
