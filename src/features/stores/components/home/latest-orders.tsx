import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { FulfilmentBadge, OrderStatusBadge, PaymentBadge } from '@/features/orders/components/order-badges'
import type { OrderRow } from '@/features/orders/orders-schema'
import { Card, CardHeader } from '@/ui/card'
import { Money } from '@/ui/money'
import { RelativeTime } from '@/ui/relative-time'
import { TextLink } from '@/ui/text-link'

/** The newest orders; each row leads to its order. */
export function LatestOrders({ orders, base }: { orders: readonly OrderRow[]; base: string }) {
  const t = useTranslations('admin.home')
  return (
    <Card>
      <CardHeader
        title={t('orders.title')}
        actions={orders.length > 0 ? <TextLink href={`${base}/orders`}>{t('orders.all')}</TextLink> : null}
      />
      {orders.length === 0 ? (
        <p className="px-5 pt-3 pb-6 text-sm text-ink-muted">{t('orders.empty')}</p>
      ) : (
        <ul className="mt-3 divide-y border-t">
          {orders.map((order) => (
            <OrderItem key={order.id} order={order} href={`${base}/orders/${order.id}`} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function OrderItem({ order, href }: { order: OrderRow; href: string }) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-5 py-3 text-sm hover:bg-hover/60 sm:grid-cols-[6rem_minmax(0,1fr)_auto_7rem]">
      <Link href={href} className="numeric font-semibold after:absolute after:inset-0">
        {order.name}
      </Link>
      <span className="min-w-0 max-sm:order-3">
        <span className="block truncate">{order.customerName || order.email}</span>
        <RelativeTime at={order.placedAt ?? order.createdAt} className="text-mini text-ink-muted" />
      </span>
      <span className="flex gap-1.5 max-sm:order-4 max-sm:justify-self-end">
        <OrderStatusBadge status={order.status} />
        <PaymentBadge state={order.paymentState} refundDue={order.refundDue} />
        <span className="max-sm:hidden">
          {order.status === 'placed' ? <FulfilmentBadge state={order.fulfilmentState} /> : null}
        </span>
      </span>
      <Money minor={order.totalMinor} currency={order.currency} className="text-right font-medium max-sm:order-2" />
    </li>
  )
}
