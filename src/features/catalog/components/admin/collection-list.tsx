'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { DataTable } from '@/ui/data-table/data-table'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { RelativeTime } from '@/ui/relative-time'
import { StatusBadge } from '@/ui/status-badge'
import type { CollectionRow } from '../../collection-admin-schema'
import { ProductThumb } from './product-thumb'
import { useAdminPath } from './use-admin-path'

/** All collections of the store: few enough to be searched here. */
export function CollectionList() {
  const t = useTranslations('catalog.collections')
  const path = useAdminPath()
  const trpc = useTRPC()
  const message = useErrorMessage()
  const query = useTableQuery()
  const list = useQuery(trpc.admin.catalog.collections.queryOptions({}))
  const columns = useCollectionColumns()
  const search = query.search.toLowerCase()
  const rows = list.data?.filter((row) => row.title.toLowerCase().includes(search))
  const add = (
    <LinkButton href={path('/collections/new')} variant="primary" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      {list.error ? (
        <Alert tone="danger" title={message(list.error)} urgent />
      ) : (
        <DataTable
          id="collections"
          label={t('title')}
          columns={columns}
          rows={rows}
          getRowId={(row) => row.id}
          rowHref={(row) => path(`/collections/${row.id}`)}
          rowLabel={(row) => row.title}
          query={query}
          empty={
            <EmptyState illustration="stall" title={t('empty.title')} description={t('empty.description')} actions={add} />
          }
          emptyFiltered={<EmptyState illustration="lens" title={t('nothing')} />}
          toolbar={(columnChooser) => (
            <FilterBar
              search={{ value: query.search, onValueChange: query.setSearch, placeholder: t('search') }}
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

function useCollectionColumns(): DataTableColumn<CollectionRow>[] {
  const t = useTranslations('catalog.collections')
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('columns.title'),
        card: 'title',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-3">
            <ProductThumb picture={row.picture} />
            <span className="truncate font-medium">{row.title}</span>
          </span>
        ),
      },
      { id: 'kind', header: t('columns.kind'), cell: (row) => <Badge tone="outline">{t(`kind.${row.kind}`)}</Badge> },
      {
        id: 'products',
        header: t('columns.products'),
        align: 'end',
        cell: (row) => (row.productCount === null ? <span className="text-ink-faint">{t('byRule')}</span> : row.productCount),
      },
      {
        id: 'published',
        header: t('columns.published'),
        cell: (row) =>
          row.published ? (
            <StatusBadge tone="ok">{t('published')}</StatusBadge>
          ) : (
            <StatusBadge tone="neutral" progress="none">
              {t('hidden')}
            </StatusBadge>
          ),
      },
      {
        id: 'updatedAt',
        header: t('columns.updated'),
        align: 'end',
        cell: (row) => <RelativeTime at={row.updatedAt} className="text-ink-muted" />,
      },
    ],
    [t],
  )
}
