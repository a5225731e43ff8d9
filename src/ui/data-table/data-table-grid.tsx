'use client'

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Checkbox } from '../checkbox'
import { cn } from '../cn'
import { Skeleton } from '../skeleton'
import { type DataTableLayout, SKELETON_ROWS } from './data-table-layout'
import type { DataTableColumn } from './table-column'
import type { TableQuery } from './use-table-query'

/** Rows and columns, from 640 px up. */
export function DataTableGrid<Row extends object>(props: DataTableLayout<Row> & { query: TableQuery }) {
  const { table } = props
  const t = useTranslations('ui.table')
  const visible = props.columns.filter((column) => table.getColumn(column.id)?.getIsVisible() ?? true)
  return (
    // Clipped, not scrolled, from `lg`: a scroll container would hold the sticky header captive.
    <div className="scrollbar-quiet overflow-x-auto max-sm:hidden lg:overflow-x-clip">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{props.label}</caption>
        <thead>
          <tr>
            {props.selectable ? (
              <th scope="col" className={cn(headStyles, 'w-11 pl-4')}>
                <Checkbox
                  aria-label={t('selectPage')}
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
                />
              </th>
            ) : null}
            {visible.map((column) => (
              <HeadCell key={column.id} column={column} query={props.query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.loading
            ? Array.from({ length: SKELETON_ROWS }, (_, index) => (
                <tr key={index}>
                  {props.selectable ? (
                    <td className={cn(cellStyles, 'pl-4')}>
                      <Skeleton className="size-4.5" />
                    </td>
                  ) : null}
                  {visible.map((column, at) => (
                    <td key={column.id} className={cellStyles}>
                      <Skeleton
                        className={cn('h-3.5', at === 0 ? 'w-44' : 'w-20', column.align === 'end' && 'ml-auto')}
                      />
                    </td>
                  ))}
                </tr>
              ))
            : table.getRowModel().rows.map((row) => (
                <tr
                  key={row.id}
                  data-row
                  data-selected={row.getIsSelected() || undefined}
                  className="group relative transition-colors hover:bg-hover/60 data-selected:bg-accent-soft/55 [&:last-child>td]:border-b-0"
                >
                  {props.selectable ? (
                    <td className={cn(cellStyles, 'relative z-1 w-11 pl-4')}>
                      <Checkbox
                        aria-label={t('selectRow', { row: props.rowLabel(row.original) })}
                        checked={row.getIsSelected()}
                        onChange={row.getToggleSelectedHandler()}
                      />
                    </td>
                  ) : null}
                  {visible.map((column, at) => (
                    <td key={column.id} className={cn(cellStyles, column.align === 'end' && 'numeric text-right')}>
                      {at === 0 && props.rowHref ? (
                        <RowLink href={props.rowHref(row.original)}>{column.cell(row.original)}</RowLink>
                      ) : (
                        // Lets the row's link take clicks on plain text, while buttons and links here stay above it.
                        <div className="[&_:is(a,button,input)]:relative [&_:is(a,button,input)]:z-1">
                          {column.cell(row.original)}
                        </div>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  )
}

const headStyles =
  'sticky top-(--sticky-top,0px) z-10 h-10 border-b bg-surface px-3 text-left text-mini font-medium whitespace-nowrap text-ink-muted first:rounded-tl-card first:pl-4 last:rounded-tr-card last:pr-4'
const cellStyles = 'h-(--row-height) border-b px-3 first:pl-4 last:pr-4'

/** A real link that covers its row: a modifier click opens a new tab, the keyboard reaches it. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      data-row-link
      className="font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
    >
      {children}
    </Link>
  )
}

function HeadCell<Row>({ column, query }: { column: DataTableColumn<Row>; query: TableQuery }) {
  const end = column.align === 'end'
  const sorted = query.sort?.id === column.id ? (query.sort.desc ? 'descending' : 'ascending') : undefined
  const style = column.width ? { width: column.width } : undefined
  if (!column.sortable) {
    return (
      <th scope="col" style={style} className={cn(headStyles, end && 'text-right')}>
        {column.header}
      </th>
    )
  }
  const Icon = sorted === 'ascending' ? ArrowUp : sorted === 'descending' ? ArrowDown : ChevronsUpDown
  return (
    <th scope="col" style={style} aria-sort={sorted ?? 'none'} className={cn(headStyles, end && 'text-right')}>
      <button
        type="button"
        onClick={() => query.setSort({ id: column.id, desc: sorted === 'ascending' })}
        className={cn(
          'group/sort -mx-1.5 inline-flex h-7 items-center gap-1 rounded-md px-1.5 font-medium hover:bg-hover hover:text-ink',
          sorted && 'text-ink',
          end && 'flex-row-reverse',
        )}
      >
        {column.header}
        <Icon
          aria-hidden
          className={cn(
            'size-3.5',
            !sorted && 'opacity-0 group-hover/sort:opacity-70 group-focus-visible/sort:opacity-70',
          )}
        />
      </button>
    </th>
  )
}
