'use client'

import { useTranslations } from 'next-intl'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { DateTime } from '@/ui/date-time'
import { Money } from '@/ui/money'
import type { OrderRow } from '../orders-schema'
import { FulfilmentBadge, OrderStatusBadge, PaymentBadge } from './order-badges'

/** The list's columns; on phones the number leads, the total stands beside it and the badges follow. */
export function useOrderColumns(): DataTableColumn<OrderRow>[] {
  const t = useTranslations('orders')
  return [
    {
      id: 'number',
      header: t('columns.order'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          <span
            className={row.status === 'cancelled' ? 'numeric text-ink-muted line-through' : 'numeric font-semibold'}
          >
            {row.name}
          </span>
          <OrderStatusBadge status={row.status} />
        </span>
      ),
      card: 'title',
    },
    { id: 'createdAt', header: t('columns.date'), cell: (row) => <DateTime at={row.createdAt} /> },
    {
      id: 'customer',
      header: t('columns.customer'),
      cell: (row) => (
        <span className="grid min-w-0">
          <span className="truncate">{row.customerName || t('noName')}</span>
          <span className="truncate text-mini text-ink-muted">{row.email}</span>
        </span>
      ),
    },
    {
      id: 'payment',
      header: t('columns.payment'),
      cell: (row) => <PaymentBadge state={row.paymentState} refundDue={row.refundDue} />,
    },
    {
      id: 'fulfilment',
      header: t('columns.fulfilment'),
      cell: (row) => (row.status === 'placed' ? <FulfilmentBadge state={row.fulfilmentState} /> : '–'),
    },
    {
      id: 'items',
      header: t('columns.items'),
      cell: (row) => <span className="whitespace-nowrap">{t('items', { count: row.itemCount })}</span>,
      align: 'end',
      card: 'hidden',
    },
    {
      id: 'total',
      header: t('columns.total'),
      cell: (row) => <Money minor={row.totalMinor} currency={row.currency} className="font-medium" />,
      align: 'end',
      card: 'aside',
    },
  ]
}
