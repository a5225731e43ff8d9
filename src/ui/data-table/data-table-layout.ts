import type { ReactTable } from '@tanstack/react-table'
import type { DataTableColumn } from './table-column'
import type { Features } from './table-features'

/** What the two layouts of a table (rows, cards) share. */
export interface DataTableLayout<Row extends object> {
  table: ReactTable<Features, Row>
  columns: readonly DataTableColumn<Row>[]
  label: string
  loading: boolean
  selectable: boolean
  rowHref?: (row: Row) => string
  rowLabel: (row: Row) => string
}

export const SKELETON_ROWS = 8
