import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { z } from 'zod'
import type { AdminHome } from '../../home-schema'
import { currencySchema, formatMoney } from '@/lib/money'
import { Card, CardHeader } from '@/ui/card'
import { RelativeTime } from '@/ui/relative-time'
import { StatusBadge } from '@/ui/status-badge'
import { TextLink } from '@/ui/text-link'

const paymentState = z
  .enum(['pending', 'authorised', 'paid', 'partially_refunded', 'failed', 'cancelled', 'refunded'])
  .catch('pending')
const fulfilmentState = z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled']).catch('unfulfilled')

const PAYMENT_LOOKS = {
  pending: { tone: 'warn', progress: 'none' },
  authorised: { tone: 'info', progress: 'partial' },
  paid: { tone: 'ok', progress: 'done' },
  partially_refunded: { tone: 'neutral', progress: 'partial' },
  failed: { tone: 'danger', progress: 'partial' },
  cancelled: { tone: 'neutral', progress: 'none' },
  refunded: { tone: 'neutral', progress: 'done' },
} as const

const FULFILMENT_LOOKS = {
  unfulfilled: { tone: 'warn', progress: 'none' },
  partially_fulfilled: { tone: 'warn', progress: 'partial' },
  fulfilled: { tone: 'ok', progress: 'done' },
} as const

/** The newest orders; each row leads to its order. */
export function LatestOrders({ orders, base }: { orders: AdminHome['recentOrders']; base: string }) {
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
            <OrderRow key={order.id} order={order} href={`${base}/orders/${order.id}`} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function OrderRow({ order, href }: { order: AdminHome['recentOrders'][number]; href: string }) {
  const t = useTranslations('admin.home')
  const locale = useLocale()
  const payment = paymentState.parse(order.paymentState)
  const fulfilment = fulfilmentState.parse(order.fulfilmentState)
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-5 py-3 text-sm hover:bg-hover/60 sm:grid-cols-[6rem_minmax(0,1fr)_auto_7rem]">
      <Link href={href} className="numeric font-semibold after:absolute after:inset-0">
        {order.number}
      </Link>
      <span className="min-w-0 max-sm:order-3">
        <span className="block truncate">{order.name}</span>
        <RelativeTime at={order.placedAt} className="text-mini text-ink-muted" />
      </span>
      <span className="flex gap-1.5 max-sm:order-4 max-sm:justify-self-end">
        <StatusBadge {...PAYMENT_LOOKS[payment]}>{t(`payment.${payment}`)}</StatusBadge>
        <StatusBadge {...FULFILMENT_LOOKS[fulfilment]} className="max-sm:hidden">
          {t(`fulfilment.${fulfilment}`)}
        </StatusBadge>
      </span>
      <span className="numeric text-right font-medium max-sm:order-2">
        {formatMoney(order.totalMinor, currencySchema.parse(order.currency), locale)}
      </span>
    </li>
  )
}
