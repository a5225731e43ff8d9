'use client'

import { type RowSelectionState, useTable } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useRef } from 'react'
import { cn } from '../cn'
import { Pagination } from '../pagination'
import { BulkBar } from './bulk-bar'
import { DataTableCards } from './data-table-cards'
import { DataTableGrid } from './data-table-grid'
import type { DataTableColumn } from './table-column'
import { ColumnChooser } from './column-chooser'
import { features, toColumnDefs } from './table-features'
import { type TableSelection, useTableSelection } from './table-selection'
import { useColumnChoice } from './use-column-choice'
import { useRowKeys } from './use-row-keys'
import type { TableQuery } from './use-table-query'

export interface DataTableProps<Row extends object> {
  /** Names the table for screen readers. */
  label: string
  /** Keeps the person's columns apart from other tables'. */
  id: string
  columns: readonly DataTableColumn<Row>[]
  /** Undefined while the first answer is awaited: skeleton rows are shown. */
  rows: readonly Row[] | undefined
  getRowId: (row: Row) => string
  /** Where a row leads. The whole row is then a real link. */
  rowHref?: (row: Row) => string
  /** What a row is called, for its checkbox and link. */
  rowLabel: (row: Row) => string
  query: TableQuery
  nextCursor?: string | null
  /** How many match in all, when the server counted. */
  totalCount?: number
  /** Shows that the rows are about to be replaced. */
  pending?: boolean
  /** The filter bar. It gets the column chooser to place at its end. */
  toolbar?: (columnChooser: ReactNode) => ReactNode
  /** Buttons for the ticked rows; with it rows can be ticked. */
  bulkActions?: (selection: TableSelection, clear: () => void) => ReactNode
  /** Nothing there yet. */
  empty: ReactNode
  /** Nothing matches the search and filters. */
  emptyFiltered?: ReactNode
  className?: string
}

/** Every list of the admin: server-driven, state in the URL, a card per row on phones. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, getRowId, query } = props
  const t = useTranslations('ui.table')
  const root = useRef<HTMLDivElement>(null)
  const defs = useMemo(() => toColumnDefs(columns), [columns])
  const [choice, setChoice] = useColumnChoice(props.id)
  const columnVisibility = useMemo(
    () => ({ ...Object.fromEntries(columns.filter((c) => c.hiddenByDefault).map((c) => [c.id, false])), ...choice }),
    [columns, choice],
  )
  const picks = useTableSelection(JSON.stringify([query.search, query.filters]))
  const data = useMemo(() => [...(rows ?? [])], [rows])
  const rowSelection: RowSelectionState = Object.fromEntries(
    data
      .map(getRowId)
      .filter(picks.isSelected)
      .map((id) => [id, true as const]),
  )
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId,
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    state: { sorting: query.sort ? [query.sort] : [], rowSelection, columnVisibility },
    onColumnVisibilityChange: (updater) =>
      setChoice(typeof updater === 'function' ? updater(columnVisibility) : updater),
    onRowSelectionChange: (updater) => {
      const next = typeof updater === 'function' ? updater(rowSelection) : updater
      const here = new Set(data.map(getRowId))
      const elsewhere = picks.selection.kind === 'ids' ? picks.selection.ids.filter((id) => !here.has(id)) : []
      picks.setIds([...elsewhere, ...Object.keys(next).filter((id) => next[id])])
    },
  })
  useRowKeys(root, (index) => table.getRowModel().rows[index]?.toggleSelected())

  const isEmpty = rows !== undefined && rows.length === 0
  const layout = {
    table,
    columns,
    rowHref: props.rowHref,
    rowLabel: props.rowLabel,
    selectable: props.bulkActions !== undefined,
  }
  return (
    <div ref={root} className={cn('min-w-0 rounded-card border bg-surface shadow-card', props.className)}>
      {props.toolbar ? (
        <div className="border-b p-3">{props.toolbar(<ColumnChooser table={table} columns={columns} />)}</div>
      ) : null}
      {isEmpty ? (
        query.narrowed && props.emptyFiltered ? (
          props.emptyFiltered
        ) : (
          props.empty
        )
      ) : (
        <div
          aria-busy={props.pending || rows === undefined || undefined}
          className={cn('transition-opacity', props.pending && 'opacity-60')}
        >
          <DataTableGrid {...layout} label={props.label} loading={rows === undefined} query={query} />
          <DataTableCards {...layout} label={props.label} loading={rows === undefined} />
        </div>
      )}
      {props.nextCursor || query.cursor ? (
        <div className="border-t px-4 py-3">
          <Pagination
            summary={props.totalCount === undefined ? undefined : t('total', { count: props.totalCount })}
            pending={props.pending}
            onPrevious={query.cursor ? query.goToPrevious : undefined}
            onNext={props.nextCursor ? () => query.goToNext(props.nextCursor as string) : undefined}
          />
        </div>
      ) : null}
      {props.bulkActions ? (
        <BulkBar picks={picks} pageIds={data.map(getRowId)} totalCount={props.totalCount} actions={props.bulkActions} />
      ) : null}
    </div>
  )
}
