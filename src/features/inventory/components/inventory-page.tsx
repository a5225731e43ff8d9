'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowLeftRight, PackageCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { PageHeader } from '@/ui/page-header'
import { Pagination } from '@/ui/pagination'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { type InventoryList, STOCK_STATES } from '../inventory-schema'
import { EditedStock } from './edited-stock'
import { ReceiveDialog } from './receive-dialog'
import { StockCards } from './stock-cards'
import { stockColumns, stockRows } from './stock-rows'
import { StockSheet } from './stock-sheet'
import { TransferDialog } from './transfer-dialog'
import { useStockEdits } from './use-stock-edits'
import { useWideScreen } from './use-wide-screen'
import { VariantStockDrawer } from './variant-stock-drawer'

const FILTERS = ['state', 'location'] as const

/** Every variant of the store with its pieces at each location, to be counted like a spreadsheet. */
export function InventoryPage({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslations('inventory')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS })
  const state = STOCK_STATES.find((one) => query.filters.state?.includes(one))
  const locationId = query.filters.location?.[0] ?? null
  const list = useQuery(
    trpc.admin.inventory.list.queryOptions(
      { search: query.search, states: state ? [state] : [], locationId, cursor: query.cursor },
      { placeholderData: keepPreviousData },
    ),
  )
  const { data } = list
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={mayWrite && data ? <StockActions list={data} /> : null}
      />
      <Tabs
        label={t('views')}
        className="mb-4"
        value={state ?? 'all'}
        onValueChange={(value) => query.setFilter('state', value === 'all' ? [] : [value])}
        tabs={(['all', ...STOCK_STATES] as const).map((value) => ({
          value,
          label: t(`tabs.${value}`),
          ...(data ? { count: data.counts[value] } : {}),
        }))}
      />
      <FilterBar
        search={{
          value: query.search,
          onValueChange: query.setSearch,
          placeholder: t('search'),
          pending: list.isFetching,
        }}
        filters={
          data && (data.locations.length > 1 || locationId)
            ? [
                {
                  key: 'location',
                  label: t('location'),
                  options: data.locations.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]
            : []
        }
        values={{ location: locationId ? [locationId] : [] }}
        onFilterChange={(key, values) => query.setFilter(key, values.slice(-1))}
        onClear={query.clearFilters}
      />
      {list.error ? <Alert tone="danger" title={message(list.error)} urgent className="mt-4" /> : null}
      {list.isPending ? <Skeleton className="mt-4 h-96" /> : null}
      {data ? (
        <StockBoard list={data} locationId={locationId} readOnly={!mayWrite} narrowed={query.narrowed}>
          <Pagination
            summary={t('count', { count: data.total })}
            onPrevious={query.cursor ? query.goToPrevious : undefined}
            onNext={data.nextCursor ? () => query.goToNext(data.nextCursor ?? '') : undefined}
            pending={list.isPlaceholderData}
          />
        </StockBoard>
      ) : null}
    </>
  )
}

function StockActions({ list }: { list: InventoryList }) {
  const t = useTranslations('inventory')
  const [open, setOpen] = useState<'transfer' | 'receive' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {list.counts.incoming > 0 ? (
        <Button icon={<PackageCheck />} onClick={() => setOpen('receive')}>
          {t('receive.open')}
        </Button>
      ) : null}
      {list.locations.length > 1 ? (
        <Button icon={<ArrowLeftRight />} onClick={() => setOpen('transfer')}>
          {t('transfer.open')}
        </Button>
      ) : null}
      {open === 'transfer' ? <TransferDialog locations={list.locations} onClose={close} /> : null}
      {open === 'receive' ? <ReceiveDialog locations={list.locations} onClose={close} /> : null}
    </>
  )
}

interface StockBoardProps {
  readonly list: InventoryList
  readonly locationId: string | null
  readonly readOnly: boolean
  readonly narrowed: boolean
  readonly children: React.ReactNode
}

/** The page of the list: as a sheet, or as cards where there is no room for one. */
function StockBoard({ list, locationId, readOnly, narrowed, children }: StockBoardProps) {
  const t = useTranslations('inventory')
  const typed = useStockEdits()
  const [openId, setOpenId] = useState<string | null>(null)
  const isWide = useWideScreen()
  const shown = useMemo(
    () => list.locations.filter(({ id }) => locationId === null || id === locationId),
    [list.locations, locationId],
  )
  const columns = useMemo(() => stockColumns(shown), [shown])
  const rows = useMemo(
    () => stockRows(list.rows, list.locations, typed.edits),
    [list.rows, list.locations, typed.edits],
  )
  const View = isWide ? StockSheet : StockCards
  if (rows.length === 0) {
    const key = narrowed ? 'nothing' : 'empty'
    return (
      <EmptyState
        illustration={narrowed ? 'lens' : 'crate'}
        title={t(`${key}.title`)}
        description={t(`${key}.description`)}
      />
    )
  }
  return (
    <div className="mt-4 grid gap-3">
      {readOnly ? null : <EditedStock typed={typed} />}
      <View rows={rows} columns={columns} typed={typed} readOnly={readOnly} onOpen={(row) => setOpenId(row.id)} />
      {children}
      <VariantStockDrawer variantId={openId} mayWrite={!readOnly} onClose={() => setOpenId(null)} />
    </div>
  )
}
