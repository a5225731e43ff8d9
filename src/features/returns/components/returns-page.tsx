'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table/data-table'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { PageHeader } from '@/ui/page-header'
import { type ReturnRow, returnStateSchema } from '../returns-schema'
import { ReturnBadge } from './return-badge'

const FILTERS = ['state'] as const

/** The returns of a store, each leading to its order. Needs AdminTrpcProvider and the messages `returns`. */
export function ReturnsPage({ store }: { readonly store: string }) {
  const t = useTranslations('returns')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS })
  const state = returnStateSchema.options.filter((one) => query.filters.state?.includes(one))
  const input = { search: query.search, state, ...(query.cursor ? { cursor: query.cursor } : {}) }
  const list = useQuery(trpc.admin.returns.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const options = returnStateSchema.options.map((value) => ({ value, label: t(`state.${value}`) }))
  return (
    <>
      <PageHeader title={t('page.title')} description={t('page.description')} />
      {list.error ? (
        <Alert tone="danger" className="mb-3">
          {errorMessage(list.error)}
        </Alert>
      ) : null}
      <DataTable
        id="returns"
        label={t('page.title')}
        columns={useColumns()}
        rows={list.data?.returns}
        getRowId={(row) => row.id}
        rowHref={(row) => `/admin/${store}/orders/${row.orderId}`}
        rowLabel={(row) => row.name}
        query={query}
        nextCursor={list.data?.nextCursor ?? null}
        totalCount={list.data?.total}
        pending={list.isPlaceholderData}
        toolbar={(trailing) => (
          <FilterBar
            search={{
              value: query.search,
              onValueChange: query.setSearch,
              placeholder: t('page.search'),
              pending: list.isFetching,
            }}
            filters={[{ key: 'state', label: t('page.state'), options }]}
            values={query.filters}
            onFilterChange={query.setFilter}
            onClear={query.clearFilters}
            trailing={trailing}
          />
        )}
        empty={<EmptyState illustration="crate" title={t('page.empty')} description={t('page.emptyText')} />}
        emptyFiltered={
          <EmptyState
            illustration="lens"
            title={t('page.none')}
            description={t('page.noneText')}
            actions={<Button onClick={query.clearFilters}>{t('page.clear')}</Button>}
          />
        }
      />
    </>
  )
}

function useColumns(): DataTableColumn<ReturnRow>[] {
  const t = useTranslations('returns')
  return [
    {
      id: 'name',
      header: t('page.return'),
      cell: (row) => <span className="numeric font-semibold">{row.name}</span>,
      card: 'title',
    },
    { id: 'createdAt', header: t('page.date'), cell: (row) => <DateTime at={row.createdAt} /> },
    {
      id: 'customer',
      header: t('page.customer'),
      cell: (row) => (
        <span className="grid min-w-0">
          <span className="truncate">{row.customerName || row.email}</span>
          {row.customerName ? <span className="truncate text-mini text-ink-muted">{row.email}</span> : null}
        </span>
      ),
    },
    {
      id: 'reasons',
      header: t('page.reasons'),
      cell: (row) => row.reasons.map((reason) => t(`reason.${reason}`)).join(', '),
    },
    {
      id: 'pieces',
      header: t('page.pieces'),
      cell: (row) => <span className="numeric">{row.pieces}</span>,
      align: 'end',
      card: 'hidden',
    },
    { id: 'state', header: t('page.state'), cell: (row) => <ReturnBadge state={row.state} />, card: 'aside' },
  ]
}
