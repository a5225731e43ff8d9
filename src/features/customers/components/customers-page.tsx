'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { isId } from '@/lib/ids'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { DataTable } from '@/ui/data-table/data-table'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { PageHeader } from '@/ui/page-header'
import type { CustomerRow } from '../customers-schema'
import { Spent } from './spent'

const FILTERS = ['group'] as const

/** Customers of a store. Needs AdminTrpcProvider and the messages `customers`. */
export function CustomersPage({ store }: { readonly store: string }) {
  const t = useTranslations('customers')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS })
  const groups = useQuery(trpc.admin.customers.groups.queryOptions({}))
  const [groupId] = query.filters.group ?? []
  const input = {
    search: query.search,
    ...(groupId !== undefined && isId(groupId) ? { groupId } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  }
  const list = useQuery(trpc.admin.customers.list.queryOptions(input, { placeholderData: keepPreviousData }))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {list.error ? <Alert tone="danger">{errorMessage(list.error)}</Alert> : null}
      <DataTable
        id="customers"
        label={t('title')}
        columns={useColumns()}
        rows={list.data?.customers}
        getRowId={(row) => row.id}
        rowHref={(row) => `/admin/${store}/customers/${row.id}`}
        rowLabel={(row) => row.name || row.email}
        query={query}
        nextCursor={list.data?.nextCursor ?? null}
        totalCount={list.data?.total}
        pending={list.isPlaceholderData}
        toolbar={(trailing) => (
          <FilterBar
            search={{
              value: query.search,
              onValueChange: query.setSearch,
              placeholder: t('search'),
              pending: list.isFetching,
            }}
            filters={[
              {
                key: 'group',
                label: t('groups.filter'),
                // One at a time: the last that was ticked.
                options: (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
            values={query.filters}
            onFilterChange={(key, values) => query.setFilter(key, values.slice(-1))}
            onClear={query.clearFilters}
            trailing={trailing}
          />
        )}
        empty={<EmptyState illustration="people" title={t('empty')} description={t('emptyText')} />}
        emptyFiltered={<EmptyState illustration="lens" title={t('none')} description={t('noneText')} />}
      />
    </>
  )
}

function useColumns(): DataTableColumn<CustomerRow>[] {
  const t = useTranslations('customers')
  return [
    {
      id: 'name',
      header: t('columns.name'),
      cell: (row) => <span className="font-medium">{row.name || t('noName')}</span>,
      card: 'title',
    },
    {
      id: 'email',
      header: t('columns.email'),
      cell: (row) => <span className="wrap-anywhere text-ink-muted">{row.email}</span>,
    },
    {
      id: 'account',
      header: t('columns.account'),
      cell: (row) => (
        <Badge tone={row.hasAccount ? 'ok' : 'neutral'}>{t(row.hasAccount ? 'hasAccount' : 'noAccount')}</Badge>
      ),
      card: 'aside',
    },
    {
      id: 'orders',
      header: t('columns.orders'),
      cell: (row) => t('orderCount', { count: row.orderCount }),
      align: 'end',
    },
    { id: 'spent', header: t('columns.spent'), cell: (row) => <Spent amounts={row.spent} />, align: 'end' },
    {
      id: 'since',
      header: t('columns.since'),
      cell: (row) => <DateTime at={row.createdAt} shape="date" />,
      align: 'end',
    },
  ]
}
