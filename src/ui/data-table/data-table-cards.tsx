'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../checkbox'
import { Skeleton } from '../skeleton'
import { RowLink } from './data-table-grid'
import { type DataTableLayout, SKELETON_ROWS } from './data-table-layout'

/** One card per row, below 640 px. */
export function DataTableCards<Row extends object>(props: DataTableLayout<Row>) {
  const t = useTranslations('ui.table')
  const visible = props.columns.filter((column) => props.table.getColumn(column.id)?.getIsVisible() ?? true)
  const title = visible.find((column) => column.card === 'title') ?? visible[0]
  const aside = visible.filter((column) => column.card === 'aside')
  const lines = visible.filter((column) => column !== title && (column.card ?? 'line') === 'line')
  if (!title) return null

  return (
    <ul aria-label={props.label} className="divide-y sm:hidden">
      {props.loading
        ? Array.from({ length: SKELETON_ROWS }, (_, index) => (
            <li key={index} className="grid gap-2 p-4">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-3.5 w-56" />
            </li>
          ))
        : props.table.getRowModel().rows.map((row) => (
            <li
              key={row.id}
              data-selected={row.getIsSelected() || undefined}
              className="relative flex gap-3 p-4 data-selected:bg-accent-soft/55"
            >
              {props.selectable ? (
                <span className="relative z-1 pt-0.5">
                  <Checkbox
                    aria-label={t('selectRow', { row: props.rowLabel(row.original) })}
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                </span>
              ) : null}
              <div className="grid min-w-0 flex-1 gap-1.5">
                <div className="flex items-start justify-between gap-3">
                  <div className="min-w-0 font-medium wrap-anywhere">
                    {props.rowHref ? (
                      <RowLink href={props.rowHref(row.original)}>{title.cell(row.original)}</RowLink>
                    ) : (
                      title.cell(row.original)
                    )}
                  </div>
                  {aside.map((column) => (
                    <div key={column.id} className="numeric shrink-0 font-medium">
                      {column.cell(row.original)}
                    </div>
                  ))}
                </div>
                <dl className="grid gap-1 text-mini">
                  {lines.map((column) => (
                    <div key={column.id} className="flex items-center justify-between gap-3">
                      <dt className="text-ink-muted">{column.header}</dt>
                      <dd className="min-w-0 text-right [&_:is(a,button)]:relative [&_:is(a,button)]:z-1">
                        {column.cell(row.original)}
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            </li>
          ))}
    </ul>
  )
}
