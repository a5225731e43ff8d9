'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { Money } from '@/ui/money'
import { StatusBadge } from '@/ui/status-badge'
import type { CustomerOrder } from '../customers-schema'
import { orderStatus } from './order-status'

/** The latest orders of a customer. */
export function CustomerOrders({
  store,
  orders,
}: {
  readonly store: string
  readonly orders: readonly CustomerOrder[]
}) {
  const t = useTranslations('customers')
  return (
    <Card>
      <CardHeader title={t('detail.orders')} />
      <CardSection className="p-0!">
        {orders.length === 0 ? (
          <EmptyState illustration="crate" title={t('detail.noOrders')} className="py-10" />
        ) : null}
        <ul className="grid divide-y">
          {orders.map((order) => {
            const status = orderStatus(order)
            return (
              <li
                key={order.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-(--card-padding) py-3.5 hover:bg-hover"
              >
                <div className="grid min-w-0 flex-1 gap-0.5">
                  <Link
                    href={`/admin/${store}/orders/${order.id}`}
                    className="text-sm font-medium text-ink after:absolute after:inset-0"
                  >
                    {order.name}
                  </Link>
                  <p className="text-mini text-ink-muted">
                    <DateTime at={order.createdAt} /> · {t('detail.items', { count: order.itemCount })}
                  </p>
                </div>
                <StatusBadge tone={status.tone} progress={status.progress}>
                  {t(`state.${status.key}`)}
                </StatusBadge>
                <Money minor={order.totalMinor} currency={order.currency} className="text-sm font-medium" />
              </li>
            )
          })}
        </ul>
      </CardSection>
    </Card>
  )
}
