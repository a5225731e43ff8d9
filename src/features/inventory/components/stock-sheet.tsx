'use client'

import { useTranslations } from 'next-intl'
import { Picture } from '@/features/media/components/picture'
import { SheetCell } from '@/ui/data-sheet/sheet-cell'
import { useSheetCells } from '@/ui/data-sheet/use-sheet-cells'
import { cn } from '@/ui/cn'
import { StockBadge } from './stock-badge'
import { editsOf, isCounted, nameOf, type StockColumn, type StockRow } from './stock-rows'
import { editKey, type StockEdits } from './use-stock-edits'

export interface StockListProps {
  readonly rows: readonly StockRow[]
  readonly columns: readonly StockColumn[]
  readonly typed: StockEdits
  readonly readOnly: boolean
  readonly onOpen: (row: StockRow) => void
}

const HEAD = 'table-cell h-9 px-3 align-middle font-medium whitespace-nowrap'

/** The stock as a sheet, variants down and locations across: type, paste a block, undo. */
export function StockSheet({ rows, columns, typed, readOnly, onOpen }: StockListProps) {
  const t = useTranslations('inventory')
  const grid = useSheetCells<StockRow>({
    rows,
    columns: readOnly ? columns.map((column) => ({ ...column, patch: () => null })) : columns,
    patch: (patches) => typed.set(editsOf(patches, rows, columns)),
    undo: typed.undo,
    redo: typed.redo,
  })
  return (
    <div className="scrollbar-quiet overflow-x-auto rounded-card border bg-surface shadow-card">
      <div role="grid" aria-label={t('title')} className="table w-full border-collapse text-sm">
        <div role="rowgroup" className="table-header-group bg-sunken text-left text-mini text-ink-muted">
          <div role="row" className="table-row">
            <div role="columnheader" className={cn(HEAD, 'sticky left-0 z-1 w-full min-w-64 bg-sunken')}>
              {t('columns.variant')}
            </div>
            <div role="columnheader" className={cn(HEAD, 'text-right')}>
              {t('columns.available')}
            </div>
            <div role="columnheader" className={cn(HEAD, 'text-right')}>
              {t('columns.held')}
            </div>
            {columns.map((column) => (
              <div
                key={column.locationId}
                role="columnheader"
                title={column.name}
                className={cn(HEAD, 'max-w-44 min-w-28 truncate border-l text-right')}
              >
                {columns.length > 1 ? column.name : t('columns.onHand')}
              </div>
            ))}
            <div role="columnheader" className={cn(HEAD, 'border-l text-right')}>
              {t('columns.incoming')}
            </div>
          </div>
        </div>
        <div role="rowgroup" className="table-row-group">
          {rows.map((row, rowIndex) => (
            <div role="row" key={row.id} className="group table-row border-t">
              <div
                role="rowheader"
                className="sticky left-0 z-1 table-cell max-w-0 min-w-64 bg-surface px-3 py-1.5 text-left align-middle"
              >
                <VariantName row={row} onOpen={onOpen} />
              </div>
              <Figure
                value={row.level.tracked ? row.available : null}
                tone={row.level.tracked && row.available <= 0 ? 'danger' : 'strong'}
              />
              <Figure value={row.level.reserved} />
              {columns.map((column, columnIndex) => {
                const key = { variantId: row.id, locationId: column.locationId }
                return (
                  <SheetCell
                    key={column.locationId}
                    label={`${nameOf(row.level)}, ${column.name}`}
                    text={column.text(row)}
                    placeholder={isCounted(row.level) ? '' : row.level.composed ? '–' : '∞'}
                    numeric
                    changed={typed.edits.has(editKey(key))}
                    {...grid.cell(rowIndex, columnIndex)}
                  />
                )
              })}
              <Figure value={row.level.incoming} className="border-l" />
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="sr-only">
        {grid.announcement}
      </p>
    </div>
  )
}

function VariantName({ row, onOpen }: { row: StockRow; onOpen: (row: StockRow) => void }) {
  const t = useTranslations('inventory')
  const { level } = row
  return (
    <span className="flex items-center gap-2.5">
      <span className="size-8 shrink-0 overflow-hidden rounded-control border bg-sunken">
        {level.picture ? <Picture picture={level.picture} sizes="32px" className="size-full object-cover" /> : null}
      </span>
      <span className="grid min-w-0">
        <button
          type="button"
          className="truncate rounded-sm text-left font-medium text-ink hover:underline"
          aria-label={t('open', { variant: nameOf(level) })}
          onClick={() => onOpen(row)}
        >
          {level.productTitle}
        </button>
        {level.variantTitle || level.sku ? (
          <span className="truncate text-mini text-ink-muted">
            {[level.variantTitle, level.sku].filter(Boolean).join(' · ')}
          </span>
        ) : null}
      </span>
      <span className="ml-auto flex shrink-0 gap-1 pl-2">
        <StockBadge level={level} available={row.available} />
      </span>
    </span>
  )
}

const TONES = { strong: 'font-medium text-ink', danger: 'font-medium text-danger-ink', quiet: 'text-ink-muted' }

function Figure({
  value,
  tone = 'quiet',
  className,
}: {
  value: number | null
  tone?: keyof typeof TONES
  className?: string
}) {
  return (
    <div role="gridcell" className={cn('numeric table-cell px-3 text-right align-middle', TONES[tone], className)}>
      {value === null ? '∞' : value === 0 && tone === 'quiet' ? <span className="text-ink-faint">0</span> : value}
    </div>
  )
}
