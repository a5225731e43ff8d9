'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { cn } from '@/ui/cn'
import { DataTable } from '@/ui/data-table/data-table'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar, type FilterDefinition } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { ACTION_KINDS, type PromotionList, shownStateSchema } from '../../promotion-admin-schema'
import { usePromotionColumns } from './promotion-columns'
import { TemplateGrid } from './template-grid'
import { useText } from './use-text'

const FILTERS = ['state', 'kind', 'trigger'] as const
const TRIGGERS = ['automatic', 'codes'] as const

/** All promotions of a store. Needs AdminTrpcProvider and the messages `promotionsAdmin`. */
export function PromotionsPage({ store }: { readonly store: string }) {
  const t = useTranslations('promotionsAdmin')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS })
  const input = {
    search: query.search,
    states: known(shownStateSchema.options, query.filters.state),
    kinds: known(ACTION_KINDS, query.filters.kind),
    triggers: known(TRIGGERS, query.filters.trigger),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  }
  const list = useQuery(trpc.admin.promotions.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const base = `/admin/${store}/promotions`
  const filters = useFilterDefinitions()
  const columns = usePromotionColumns()
  const isNew = list.data !== undefined && Object.values(list.data.counts).every((count) => count === 0)
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.description')}
        actions={
          <LinkButton href={`${base}/new`} variant="primary" icon={<Plus />}>
            {t('list.new')}
          </LinkButton>
        }
      />
      {list.error ? (
        <Alert tone="danger" className="mb-3">
          {errorMessage(list.error)}
        </Alert>
      ) : null}
      {isNew ? (
        <>
          <EmptyState
            illustration="stall"
            title={t('list.empty')}
            description={t('list.emptyText')}
            className="pt-6 pb-8"
          />
          <TemplateGrid store={store} />
        </>
      ) : (
        <>
          <StateViews base={base} counts={list.data?.counts} open={query.filters.state ?? []} />
          <DataTable
            id="promotions"
            label={t('list.title')}
            columns={columns}
            rows={list.data?.promotions}
            getRowId={(row) => row.id}
            rowHref={(row) => `${base}/${row.id}`}
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
                  placeholder: t('list.search'),
                  pending: list.isFetching,
                }}
                filters={filters}
                values={query.filters}
                onFilterChange={query.setFilter}
                onClear={query.clearFilters}
                trailing={trailing}
              />
            )}
            empty={<EmptyState illustration="stall" title={t('list.empty')} description={t('list.emptyText')} />}
            emptyFiltered={
              <EmptyState
                illustration="lens"
                title={t('list.none')}
                description={t('list.noneText')}
                actions={<Button onClick={query.clearFilters}>{t('list.clear')}</Button>}
              />
            }
          />
        </>
      )}
    </>
  )
}

/** The states as links with their figures. */
function StateViews(props: { base: string; counts: PromotionList['counts'] | undefined; open: readonly string[] }) {
  const t = useTranslations('promotionsAdmin')
  const { base, counts, open } = props
  const views = ['all', ...shownStateSchema.options] as const
  return (
    <nav aria-label={t('list.views')} className="scrollbar-quiet -mx-1 mb-3 flex gap-1 overflow-x-auto px-1 py-0.5">
      {views.map((view) => {
        const isOpen = view === 'all' ? open.length === 0 : open.length === 1 && open[0] === view
        const count = view === 'all' ? Object.values(counts ?? {}).reduce((sum, each) => sum + each, 0) : counts?.[view]
        return (
          <Link
            key={view}
            href={view === 'all' ? base : `${base}?state=${view}`}
            aria-current={isOpen ? 'page' : undefined}
            className={cn(
              'flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3 text-mini font-medium whitespace-nowrap transition-colors touch:h-10',
              isOpen ? 'bg-ink text-canvas' : 'text-ink-muted hover:bg-hover hover:text-ink',
            )}
          >
            {view === 'all' ? t('list.all') : t(`states.${view}`)}
            {counts ? <span className="numeric opacity-70">{count}</span> : null}
          </Link>
        )
      })}
    </nav>
  )
}

function useFilterDefinitions(): FilterDefinition[] {
  const t = useTranslations('promotionsAdmin')
  const text = useText()
  return [
    {
      key: 'kind',
      label: t('list.kind'),
      options: ACTION_KINDS.map((kind) => ({ value: kind, label: text(`actions.${kind}.title`) })),
    },
    {
      key: 'trigger',
      label: t('list.trigger'),
      options: TRIGGERS.map((trigger) => ({ value: trigger, label: t(`basics.triggers.${trigger}.title`) })),
    },
    {
      key: 'state',
      label: t('list.columns.state'),
      options: shownStateSchema.options.map((state) => ({ value: state, label: t(`states.${state}`) })),
    },
  ]
}

/** What of an address bar's words the list understands. */
function known<T extends string>(options: readonly T[], values: readonly string[] = []): T[] {
  return options.filter((option) => values.includes(option))
}
