import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { DataTableColumn } from './table-column'

/** The server filters, sorts and pages; the table only keeps state and shape. */
export const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, columnVisibilityFeature })

export type Features = typeof features

export function toColumnDefs<Row extends object>(columns: readonly DataTableColumn<Row>[]) {
  const helper = createColumnHelper<Features, Row>()
  return helper.columns(
    columns.map((column, index) =>
      helper.accessor((row) => row, {
        id: column.id,
        header: column.header,
        cell: (context) => column.cell(context.row.original),
        enableSorting: column.sortable ?? false,
        enableHiding: index > 0 && !column.fixed,
      }),
    ),
  )
}
