'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { DataTable } from '@/ui/data-table/data-table'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { Tabs } from '@/ui/tabs'
import { PRODUCT_ADMIN_SORTS, type ProductAdminFilter } from '../../product-admin-schema'
import { PRODUCT_STATUSES } from '../../product-draft-schema'
import { ProductBulkActions } from './product-bulk-actions'
import { useProductColumns } from './product-columns'
import { useAdminPath } from './use-admin-path'

const FILTERS = ['status', 'vendors', 'tags', 'categoryIds', 'stock'] as const
const NEWEST = { id: 'updatedAt', desc: true }

/** Every product of the store: search, tabs by status, filters, bulk edits. */
export function ProductList() {
  const t = useTranslations('catalog.products')
  const path = useAdminPath()
  const trpc = useTRPC()
  const message = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS, defaultSort: NEWEST })
  const filter = useMemo(() => filterOf(query.search, query.filters), [query.search, query.filters])
  const sort = {
    id: PRODUCT_ADMIN_SORTS.find((id) => id === query.sort?.id) ?? 'updatedAt',
    desc: query.sort?.desc ?? true,
  }
  const list = useQuery(
    trpc.admin.catalog.products.queryOptions(
      { ...filter, sort, cursor: query.cursor },
      { placeholderData: keepPreviousData },
    ),
  )
  const choices = useQuery(trpc.admin.catalog.choices.queryOptions({}))
  const columns = useProductColumns(list.data?.currency ?? 'EUR')
  const counts = list.data?.counts
  const add = (
    <LinkButton href={path('/products/new')} variant="primary" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <LinkButton href={path('/products/import')} icon={<Upload />}>
              {t('import')}
            </LinkButton>
            {add}
          </>
        }
      />
      <Tabs
        label={t('views')}
        className="mb-4"
        value={filter.status?.length === 1 ? filter.status[0] : 'all'}
        onValueChange={(value) => query.setFilter('status', value === 'all' ? [] : [value])}
        tabs={[
          { value: 'all', label: t('all'), ...(counts ? { count: counts.all } : {}) },
          ...PRODUCT_STATUSES.map((status) => ({
            value: status,
            label: t(`tabs.${status}`),
            ...(counts ? { count: counts[status] } : {}),
          })),
        ]}
      />
      {list.error ? (
        <Alert tone="danger" title={message(list.error)} urgent />
      ) : (
        <DataTable
          id="products"
          label={t('title')}
          columns={columns}
          rows={list.data?.rows}
          getRowId={(row) => row.id}
          rowHref={(row) => path(`/products/${row.id}`)}
          rowLabel={(row) => row.title}
          query={query}
          nextCursor={list.data?.nextCursor ?? null}
          {...(list.data ? { totalCount: list.data.total } : {})}
          pending={list.isPlaceholderData}
          bulkActions={(selection, clear) => (
            <ProductBulkActions
              selection={selection}
              filter={filter}
              total={list.data?.total ?? 0}
              tags={choices.data?.tags ?? []}
              onDone={clear}
            />
          )}
          empty={
            <EmptyState
              illustration="crate"
              title={t('empty.title')}
              description={t('empty.description')}
              actions={add}
            />
          }
          emptyFiltered={
            <EmptyState illustration="lens" title={t('nothing.title')} description={t('nothing.description')} />
          }
          toolbar={(columnChooser) => (
            <FilterBar
              search={{
                value: query.search,
                onValueChange: query.setSearch,
                placeholder: t('search'),
                pending: list.isFetching,
              }}
              filters={[
                { key: 'vendors', label: t('filters.vendor'), options: named(choices.data?.vendors) },
                { key: 'tags', label: t('filters.tag'), options: named(choices.data?.tags) },
                {
                  key: 'categoryIds',
                  label: t('filters.category'),
                  options: (choices.data?.categories ?? []).map(({ id, name }) => ({ value: id, label: name })),
                },
                {
                  key: 'stock',
                  label: t('filters.stock'),
                  options: (['in_stock', 'out_of_stock'] as const).map((value) => ({
                    value,
                    label: t(`stock.${value}`),
                  })),
                },
              ]}
              values={query.filters}
              onFilterChange={query.setFilter}
              onClear={query.clearFilters}
              trailing={columnChooser}
            />
          )}
        />
      )}
    </>
  )
}

function named(values: readonly string[] | undefined) {
  return (values ?? []).map((value) => ({ value, label: value }))
}

/** What the URL says as the server wants it; anything a person wrote there by hand that it does not know is left out. */
function filterOf(search: string, filters: Readonly<Record<string, readonly string[]>>): ProductAdminFilter {
  const list = (key: string) => (filters[key]?.length ? [...filters[key]] : undefined)
  const status = PRODUCT_STATUSES.filter((one) => filters.status?.includes(one))
  const stock = (['in_stock', 'out_of_stock'] as const).filter((one) => filters.stock?.includes(one))
  return {
    search,
    status: status.length > 0 ? status : undefined,
    vendors: list('vendors'),
    tags: list('tags'),
    categoryIds: list('categoryIds'),
    stock: stock.length > 0 ? stock : undefined,
  }
}
