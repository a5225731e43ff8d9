'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { Money } from '@/ui/money'
import { RelativeTime } from '@/ui/relative-time'
import type { ProductAdminRow } from '../../product-admin-schema'
import { ProductStatusBadge } from './product-status-badge'
import { ProductThumb } from './product-thumb'

export function useProductColumns(currency: CurrencyCode): DataTableColumn<ProductAdminRow>[] {
  const t = useTranslations('catalog.products')
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('columns.product'),
        sortable: true,
        fixed: true,
        card: 'title',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-3">
            <ProductThumb picture={row.picture} />
            <span className="grid min-w-0">
              <span className="truncate font-medium">{row.title}</span>
              {row.vendor ? <span className="truncate text-mini font-normal text-ink-muted">{row.vendor}</span> : null}
            </span>
          </span>
        ),
      },
      { id: 'status', header: t('columns.status'), cell: (row) => <ProductStatusBadge status={row.status} /> },
      { id: 'stock', header: t('columns.stock'), cell: (row) => <StockCell row={row} /> },
      {
        id: 'price',
        header: t('columns.price'),
        sortable: true,
        align: 'end',
        card: 'aside',
        cell: (row) => <PriceCell row={row} currency={currency} />,
      },
      { id: 'type', header: t('columns.type'), hiddenByDefault: true, cell: (row) => row.productType || '–' },
      {
        id: 'updatedAt',
        header: t('columns.updated'),
        sortable: true,
        align: 'end',
        cell: (row) => <RelativeTime at={row.updatedAt} className="text-ink-muted" />,
      },
    ],
    [t, currency],
  )
}

function StockCell({ row }: { row: ProductAdminRow }) {
  const t = useTranslations('catalog.products')
  if (row.available === null) return <span className="text-ink-muted">{t('untracked')}</span>
  return (
    <span className={cn('numeric whitespace-nowrap', row.available <= 0 && 'text-danger-ink')}>
      {t('available', { count: row.available })}
      {row.variantCount > 1 ? (
        <span className="text-ink-muted"> · {t('variants', { count: row.variantCount })}</span>
      ) : null}
    </span>
  )
}

function PriceCell({ row, currency }: { row: ProductAdminRow; currency: CurrencyCode }) {
  if (row.priceMinMinor === null || row.priceMaxMinor === null) return <span className="text-ink-faint">–</span>
  return (
    <span className="whitespace-nowrap">
      <Money minor={row.priceMinMinor} currency={currency} />
      {row.priceMaxMinor > row.priceMinMinor ? (
        <>
          {' – '}
          <Money minor={row.priceMaxMinor} currency={currency} />
        </>
      ) : null}
    </span>
  )
}
