'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type SheetCommand, sheetCommand } from './sheet-keys'

/** A column of a sheet: a value as text to read and edit, and what a typed text changes in the row. */
export interface SheetColumn<Row> {
  readonly numeric: boolean
  readonly text: (row: Row) => string
  /** Null: the text is no value for this column, or the cell cannot be changed. */
  readonly patch: (row: Row, text: string) => Partial<Row> | null
}

export interface SheetPatch<Row> {
  readonly id: string
  readonly values: Partial<Row>
}

interface SheetOptions<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly patch: (patches: readonly SheetPatch<Row>[]) => void
  readonly undo: () => void
  readonly redo?: () => void
}

interface Place {
  readonly row: number
  readonly column: number
}

interface WrittenCell extends Place {
  readonly text: string
}

export interface CellProps {
  readonly active: boolean
  /** The text being typed, or null while the cell is only shown. */
  readonly draft: string | null
  readonly attach: (node: HTMLElement | null) => void
  readonly onFocus: () => void
  readonly onEdit: (text: string) => void
  readonly onCommit: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
}

/** Where the person is in the sheet, what they are typing, and what the keys do. */
export function useSheetCells<Row extends { readonly id: string }>(options: SheetOptions<Row>) {
  const placing = usePlace(options.rows.length, options.columns.length)
  const sheet = useSheet(options)
  const { draft, ...handlers } = useCellKeys(options, placing, sheet)
  const { place, setPlace, attach } = placing
  return {
    announcement: sheet.announcement,
    cell: (row: number, column: number): CellProps => {
      const active = place.row === row && place.column === column
      return {
        ...handlers,
        active,
        draft: active ? draft : null,
        attach: attach({ row, column }),
        onFocus: () => {
          if (!active) setPlace({ row, column })
        },
      }
    },
  }
}

/** The text being typed, and what keys and the clipboard do to the cell in focus. */
function useCellKeys(
  { rows, columns }: { readonly rows: { readonly length: number }; readonly columns: { readonly length: number } },
  { place, go }: ReturnType<typeof usePlace>,
  sheet: ReturnType<typeof useSheet>,
) {
  const [draft, setDraft] = useState<string | null>(null)
  const here = (text: string) => [{ ...place, text }]

  function commit() {
    const text = draft
    setDraft(null)
    const before = sheet.textAt(place)
    if (text !== null && before !== null && before !== text) sheet.write(here(text))
  }
  function perform(command: SheetCommand) {
    if (command.kind === 'step') go(place.row + command.rows, place.column + command.columns)
    if (command.kind === 'edge') {
      const isFirst = command.end === 'first'
      const row = isFirst ? 0 : rows.length
      go(command.ofSheet ? row : place.row, isFirst ? 0 : columns.length)
    }
    if (command.kind === 'edit') setDraft(sheet.textAt(place) ?? '')
    if (command.kind === 'type') setDraft(command.text)
    if (command.kind === 'clear') sheet.write(here(''))
    if (command.kind === 'undo') sheet.undo()
    if (command.kind === 'redo') sheet.redo()
    if (command.kind === 'copy-above' && place.row > 0) {
      sheet.write(here(sheet.textAt({ ...place, row: place.row - 1 }) ?? ''))
    }
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (draft !== null) return onKeyWhileTyping(event)
    const command = sheetCommand(event)
    if (!command) return
    event.preventDefault()
    perform(command)
  }
  function onKeyWhileTyping(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      setDraft(null)
      go(place.row, place.column)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      commit()
      const step = event.shiftKey ? -1 : 1
      if (event.key === 'Enter') go(place.row + step, place.column)
      else go(place.row, place.column + step)
    }
    event.stopPropagation()
  }
  function onPaste(event: ClipboardEvent<HTMLElement>) {
    if (draft !== null) return
    event.preventDefault()
    const cells = pastedCells(event.clipboardData.getData('text/plain'), place)
    sheet.write(cells.filter(({ row, column }) => row < rows.length && column < columns.length))
  }
  return { draft, onEdit: setDraft, onCommit: commit, onKeyDown, onPaste }
}

/** The cell that has the focus, which stays within the sheet. */
function usePlace(rowCount: number, columnCount: number) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const nodes = useRef(new Map<string, HTMLElement>())
  return {
    place,
    setPlace,
    go: (row: number, column: number) => {
      const next = { row: clamp(row, rowCount), column: clamp(column, columnCount) }
      setPlace(next)
      nodes.current.get(keyOf(next))?.focus()
    },
    attach: (at: Place) => (node: HTMLElement | null) => {
      if (node) nodes.current.set(keyOf(at), node)
      else nodes.current.delete(keyOf(at))
    },
  }
}

/** Reads and writes cells as text, and says what came of it. */
function useSheet<Row extends { readonly id: string }>({ rows, columns, patch, undo, redo }: SheetOptions<Row>) {
  const t = useTranslations('ui.sheet')
  const [announcement, setAnnouncement] = useState('')
  return {
    announcement,
    /** Null where there is no cell. */
    textAt: ({ row, column }: Place): string | null => {
      const variant = rows[row]
      return variant ? (columns[column]?.text(variant) ?? null) : null
    },
    write: (cells: readonly WrittenCell[]) => {
      const { patches, refused } = patchesOf(cells, rows, columns)
      if (patches.length > 0) patch(patches)
      setAnnouncement(refused > 0 ? t('refused', { count: refused }) : t('changed', { count: cells.length }))
    },
    undo: () => {
      undo()
      setAnnouncement(t('undone'))
    },
    redo: () => {
      if (!redo) return
      redo()
      setAnnouncement(t('redone'))
    },
  }
}

/** One patch per row; `refused` counts the cells whose column cannot take their text. */
function patchesOf<Row extends { readonly id: string }>(
  cells: readonly WrittenCell[],
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
) {
  const byRow = new Map<string, SheetPatch<Row>>()
  let refused = 0
  for (const { row, column, text } of cells) {
    const before = rows[row]
    const change = before && columns[column]?.patch({ ...before, ...byRow.get(before.id)?.values }, text)
    if (before && change)
      byRow.set(before.id, { id: before.id, values: { ...byRow.get(before.id)?.values, ...change } })
    else refused += 1
  }
  return { patches: [...byRow.values()], refused }
}

/** A block of a spreadsheet, from a cell on: a line per row, a tab between columns. */
function pastedCells(text: string, from: Place): WrittenCell[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.flatMap((line, down) =>
    line.split('\t').map((cell, right) => ({ row: from.row + down, column: from.column + right, text: cell })),
  )
}

function keyOf({ row, column }: Place): string {
  return `${row}:${column}`
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1)
}
