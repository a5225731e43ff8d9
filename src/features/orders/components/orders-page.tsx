'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { PrintOrdersMenu } from '@/features/documents/components/print-orders-menu'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table/data-table'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar, type FilterDefinition } from '@/ui/filter-bar'
import { Input } from '@/ui/input'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { orderFulfilmentStateSchema, orderPaymentStateSchema, orderStatusSchema } from '../orders-schema'
import { DaysFilter } from './days-filter'
import { useOrderColumns } from './order-columns'
import { OrderViews } from './order-views'

const FILTERS = ['status', 'payment', 'fulfilment', 'tag', 'days'] as const

/** The orders of a store. Needs AdminTrpcProvider and the messages `orders` and `payments`. */
export function OrdersPage({ store }: { readonly store: string }) {
  const t = useTranslations('orders')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery({ filterKeys: FILTERS })
  const [fromDay = '', toDay = ''] = query.filters.days ?? []
  const tag = query.filters.tag?.[0]?.trim().slice(0, 40)
  const input = {
    search: query.search,
    status: known(orderStatusSchema.options, query.filters.status),
    paymentState: known(orderPaymentStateSchema.options, query.filters.payment),
    fulfilmentState: known(orderFulfilmentStateSchema.options, query.filters.fulfilment),
    ...(tag ? { tag } : {}),
    ...(isDay(fromDay) ? { fromDay } : {}),
    ...(isDay(toDay) ? { toDay } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
  }
  const list = useQuery(trpc.admin.orders.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const base = `/admin/${store}/orders`
  const filters = useFilterDefinitions()
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton href={`${base}/new`} icon={<Plus />}>
            {t('order.newDraft')}
          </LinkButton>
        }
      />
      <OrderViews base={base} filters={query.filters} />
      {list.error ? (
        <Alert tone="danger" className="mb-3">
          {errorMessage(list.error)}
        </Alert>
      ) : null}
      <DataTable
        id="orders"
        label={t('title')}
        columns={useOrderColumns()}
        rows={list.data?.orders}
        getRowId={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        rowLabel={(row) => row.name}
        query={query}
        nextCursor={list.data?.nextCursor ?? null}
        totalCount={list.data?.total}
        bulkActions={(selection) => <PrintOrdersMenu orderIds={selection.kind === 'ids' ? selection.ids : null} />}
        pending={list.isPlaceholderData}
        toolbar={(trailing) => (
          <FilterBar
            search={{
              value: query.search,
              onValueChange: query.setSearch,
              placeholder: t('search'),
              pending: list.isFetching,
            }}
            filters={filters}
            values={query.filters}
            onFilterChange={query.setFilter}
            onClear={query.clearFilters}
            trailing={trailing}
          />
        )}
        empty={<EmptyState illustration="scroll" title={t('empty')} description={t('emptyText')} />}
        emptyFiltered={
          <EmptyState
            illustration="lens"
            title={t('none')}
            description={t('noneText')}
            actions={<Button onClick={query.clearFilters}>{t('clear')}</Button>}
          />
        }
      />
    </>
  )
}

function useFilterDefinitions(): FilterDefinition[] {
  const t = useTranslations('orders')
  const format = useFormatter()
  const dayText = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return [
    {
      key: 'status',
      label: t('filters.status'),
      options: orderStatusSchema.options.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      key: 'payment',
      label: t('filters.payment'),
      options: orderPaymentStateSchema.options.map((value) => ({ value, label: t(`paymentState.${value}`) })),
    },
    {
      key: 'fulfilment',
      label: t('filters.fulfilment'),
      options: orderFulfilmentStateSchema.options.map((value) => ({ value, label: t(`fulfilmentState.${value}`) })),
    },
    {
      key: 'tag',
      label: t('filters.tag'),
      render: ([value = ''], onChange) => (
        <Input
          aria-label={t('filters.tag')}
          value={value}
          maxLength={40}
          onChange={(event) => onChange(event.target.value ? [event.target.value] : [])}
        />
      ),
      summarize: ([value = '']) => value,
    },
    {
      key: 'days',
      label: t('filters.days'),
      render: (values, onChange) => <DaysFilter values={values} onChange={onChange} />,
      summarize: ([from = '', to = '']) => {
        if (isDay(from) && isDay(to)) return t('filters.between', { from: dayText(from), to: dayText(to) })
        if (isDay(from)) return t('filters.since', { day: dayText(from) })
        return isDay(to) ? t('filters.until', { day: dayText(to) }) : ''
      },
    },
  ]
}

/** What of an address bar's words the list understands. */
function known<T extends string>(options: readonly T[], values: readonly string[] = []): T[] {
  return options.filter((option) => values.includes(option))
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
