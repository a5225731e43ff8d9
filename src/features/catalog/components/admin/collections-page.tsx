'use client'

import { useQuery } from '@tanstack/react-query'
import { Layers, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Picture } from '@/features/media/components/picture'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { DataTable } from '@/ui/data-table/data-table'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { StatusBadge } from '@/ui/status-badge'
import type { CollectionRow } from '../../collection-admin-schema'

/** All collections of a store. Needs AdminTrpcProvider and the messages `catalogGroups`. */
export function CollectionsPage({ store }: { readonly store: string }) {
  const t = useTranslations('catalogGroups.collections')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery()
  const { data, error } = useQuery(trpc.admin.catalog.collections.queryOptions({}))
  const wanted = query.search.trim().toLowerCase()
  const rows = data?.filter((row) => row.title.toLowerCase().includes(wanted))
  const base = `/admin/${store}/products/collections`
  const add = (
    <LinkButton href={`${base}/new`} variant="primary" icon={<Plus className="size-4" />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: t('products'), href: `/admin/${store}/products` }]}
        actions={add}
      />
      {error ? <Alert tone="danger">{errorMessage(error)}</Alert> : null}
      <DataTable
        id="collections"
        label={t('title')}
        columns={useColumns()}
        rows={rows}
        getRowId={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        rowLabel={(row) => row.title}
        query={query}
        totalCount={rows?.length}
        toolbar={(trailing) => (
          <FilterBar
            search={{ value: query.search, onValueChange: query.setSearch, placeholder: t('search') }}
            values={query.filters}
            onFilterChange={query.setFilter}
            onClear={query.clearFilters}
            trailing={trailing}
          />
        )}
        empty={<EmptyState illustration="crate" title={t('empty')} description={t('emptyText')} actions={add} />}
        emptyFiltered={<EmptyState illustration="lens" title={t('none')} description={t('noneText')} />}
      />
    </>
  )
}

function useColumns(): DataTableColumn<CollectionRow>[] {
  const t = useTranslations('catalogGroups.collections')
  return [
    {
      id: 'title',
      header: t('columns.title'),
      cell: (row) => (
        <span className="flex items-center gap-3">
          {row.picture ? (
            <Picture
              picture={row.picture}
              sizes="36px"
              alt=""
              className="size-9 shrink-0 rounded-md border object-cover"
            />
          ) : (
            <span
              aria-hidden
              className="grid size-9 shrink-0 place-items-center rounded-md border bg-sunken text-ink-faint"
            >
              <Layers className="size-4" />
            </span>
          )}
          <span className="font-medium wrap-anywhere">{row.title}</span>
        </span>
      ),
      card: 'title',
    },
    {
      id: 'status',
      header: t('columns.status'),
      cell: (row) => (
        <StatusBadge tone={row.published ? 'ok' : 'neutral'} progress={row.published ? 'done' : 'none'}>
          {t(row.published ? 'published' : 'hidden')}
        </StatusBadge>
      ),
      card: 'aside',
    },
    { id: 'kind', header: t('columns.kind'), cell: (row) => <Badge>{t(`kinds.${row.kind}`)}</Badge> },
    {
      id: 'products',
      header: t('columns.products'),
      cell: (row) => <span className="numeric">{row.productCount ?? t('byRule')}</span>,
      align: 'end',
    },
    {
      id: 'updated',
      header: t('columns.updated'),
      cell: (row) => <DateTime at={row.updatedAt} shape="date" />,
      align: 'end',
    },
  ]
}
