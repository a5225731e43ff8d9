'use client'

import { Trash2, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Pagination } from '@/ui/pagination'
import { SheetCell } from '@/ui/data-sheet/sheet-cell'
import { useSheetCells } from '@/ui/data-sheet/use-sheet-cells'
import { SearchInput } from '@/ui/search-input'
import { Select } from '@/ui/select'
import { StockButton } from '@/features/inventory/components/stock-button'
import type { VariantRows } from './use-variant-rows'
import { variantColumns } from './variant-columns'

const PAGE = 50
/** What is in the currency that is shown; the cost is in the store's own. */
const PRICE_COLUMNS: ReadonlySet<string> = new Set(['price', 'compareAt', 'minimum'])

interface VariantGridProps {
  variants: VariantRows
  currency: CurrencyCode
  currencies: readonly CurrencyCode[]
}

/**
 * Variants as a sheet: arrows move, typing or Enter edits, Escape takes back, Delete empties, a block pasted from a spreadsheet
 * fills the cells from here on, Ctrl/⌘ D copies from above, Ctrl/⌘ Z undoes.
 */
export function VariantGrid({ variants, currency, currencies }: VariantGridProps) {
  const t = useTranslations('catalog.grid')
  const locale = useLocale()
  const [shownCurrency, setShownCurrency] = useState(currency)
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const columns = useMemo(() => variantColumns(shownCurrency, currency, locale), [shownCurrency, currency, locale])
  const matching = variants.rows.filter((row) => matches(`${row.title} ${row.sku ?? ''}`, search))
  const lastPage = Math.max(0, Math.ceil(matching.length / PAGE) - 1)
  const first = Math.min(page, lastPage) * PAGE
  const rows = matching.slice(first, first + PAGE)
  const grid = useSheetCells({ rows, columns, patch: variants.patch, undo: variants.undo })

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {variants.rows.length > 8 ? (
          <SearchInput value={search} onValueChange={setSearch} placeholder={t('search')} className="w-full sm:w-56" />
        ) : null}
        {currencies.length > 1 ? (
          <Select
            size="sm"
            aria-label={t('currency')}
            value={shownCurrency}
            onChange={(event) => setShownCurrency(event.target.value as CurrencyCode)}
            options={currencies.map((code) => ({ value: code, label: code }))}
            className="w-24"
          />
        ) : null}
        <Button size="sm" variant="ghost" icon={<Undo2 />} disabled={!variants.canUndo} onClick={variants.undo}>
          {t('undo')}
        </Button>
        <p className="ml-auto text-mini text-ink-muted max-sm:hidden">{t('hint')}</p>
      </div>
      <div className="scrollbar-quiet overflow-x-auto rounded-control border">
        <div
          role="grid"
          aria-label={t('label')}
          aria-rowcount={matching.length + 1}
          className="table w-full border-collapse text-sm"
        >
          <div role="rowgroup" className="table-header-group bg-sunken text-left text-mini text-ink-muted">
            <div role="row" className="table-row">
              <div
                role="columnheader"
                className="sticky left-0 z-1 table-cell h-9 min-w-32 bg-sunken px-3 align-middle font-medium"
              >
                {t('columns.variant')}
              </div>
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="columnheader"
                  className={`table-cell h-9 min-w-28 px-3 align-middle font-medium whitespace-nowrap ${column.numeric ? 'text-right' : ''}`}
                >
                  {t(`columns.${column.id}`)}
                  {PRICE_COLUMNS.has(column.id) ? ` (${shownCurrency})` : ''}
                </div>
              ))}
              <div role="columnheader" className="table-cell w-11">
                <span className="sr-only">{t('columns.actions')}</span>
              </div>
            </div>
          </div>
          <div role="rowgroup" className="table-row-group">
            {rows.map((row, rowIndex) => (
              <div role="row" key={row.id} aria-rowindex={first + rowIndex + 2} className="table-row border-t">
                <div
                  role="rowheader"
                  className="sticky left-0 z-1 table-cell bg-surface px-3 text-left align-middle font-medium whitespace-nowrap"
                >
                  <span className="flex items-center justify-between gap-2">
                    {row.title}
                    <StockButton variantId={row.id} iconFor={row.title} />
                  </span>
                </div>
                {columns.map((column, columnIndex) => (
                  <SheetCell
                    key={column.id}
                    label={`${row.title}, ${t(`columns.${column.id}`)}`}
                    text={column.text(row)}
                    placeholder={column.id === 'onHand' && !row.tracked ? '∞' : ''}
                    numeric={column.numeric}
                    {...grid.cell(rowIndex, columnIndex)}
                  />
                ))}
                <div role="gridcell" className="table-cell px-1 align-middle whitespace-nowrap">
                  {variants.rows.length > 1 ? (
                    <IconButton
                      size="sm"
                      variant="ghost"
                      label={t('remove', { variant: row.title })}
                      icon={<Trash2 />}
                      onClick={() => variants.remove([row.id])}
                    />
                  ) : null}
                </div>
              </div>
            ))}
          </div>
        </div>
      </div>
      <p role="status" className="sr-only">
        {grid.announcement}
      </p>
      {matching.length > PAGE ? (
        <Pagination
          summary={t('range', { from: first + 1, to: first + rows.length, total: matching.length })}
          onPrevious={first > 0 ? () => setPage(Math.min(page, lastPage) - 1) : undefined}
          onNext={first + PAGE < matching.length ? () => setPage(Math.min(page, lastPage) + 1) : undefined}
        />
      ) : null}
    </div>
  )
}

function matches(text: string, search: string): boolean {
  const whole = text.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
