import type { ReactNode } from 'react'

export interface DataTableColumn<Row> {
  /** Also the sort key sent to the server. */
  id: string
  header: string
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Numbers and amounts go to the end. */
  align?: 'start' | 'end'
  /** Any CSS width. */
  width?: string
  /** Cannot be hidden by the column chooser; the first column never can. */
  fixed?: boolean
  hiddenByDefault?: boolean
  /**
   * Its place on the card that replaces the row on phones. Unsaid: the first column is the title, others are
   * listed below with their headers.
   */
  card?: 'title' | 'aside' | 'line' | 'hidden'
}
