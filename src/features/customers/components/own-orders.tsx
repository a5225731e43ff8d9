import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { DateTime } from '@/ui/date-time'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { Money } from '@/ui/money'
import { StatusBadge } from '@/ui/status-badge'
import type { CustomerProfile, OwnOrder } from '../customers-schema'
import { AccountFrame, Outcome } from './account-frame'
import { orderStatus } from './order-status'

interface OwnOrdersProps {
  readonly prefix: string
  readonly customer: CustomerProfile
  readonly orders: readonly OwnOrder[]
  readonly said: 'verified' | 'verificationSent' | null
}

/** The front page of a customer's account: their orders. */
export function OwnOrders({ prefix, customer, orders, said }: OwnOrdersProps) {
  const t = useTranslations('customerAccount')
  const title = customer.firstName ? t('home.title', { name: customer.firstName }) : t('home.titleNobody')
  return (
    <AccountFrame prefix={prefix} current="orders" title={title}>
      <Outcome problem={null} said={said && t(`home.${said}`)} />
      {customer.isEmailVerified ? null : (
        <Alert
          tone="info"
          actions={
            <form method="post" action={`${prefix}/account/verification`}>
              <Button type="submit" size="sm">
                {t('home.resend')}
              </Button>
            </form>
          }
        >
          {t('home.unverified')}
        </Alert>
      )}
      <h2 className="text-lg font-semibold text-ink">{t('orders.title')}</h2>
      {orders.length === 0 ? (
        <EmptyState
          illustration="crate"
          title={t('orders.none')}
          description={t('orders.noneText')}
          actions={
            <LinkButton href={prefix || '/'} variant="primary">
              {t('orders.shop')}
            </LinkButton>
          }
          className="rounded-card border"
        />
      ) : (
        <ul className="grid divide-y rounded-card border bg-surface">
          {orders.map((order) => (
            <OrderItem key={order.trackingPath} order={order} prefix={prefix} />
          ))}
        </ul>
      )}
    </AccountFrame>
  )
}

function OrderItem({ order, prefix }: { order: OwnOrder; prefix: string }) {
  const t = useTranslations('customerAccount')
  const status = orderStatus(order)
  return (
    <li className="relative flex flex-wrap items-center gap-x-5 gap-y-2 p-4 hover:bg-hover sm:px-5">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <a
          href={`${prefix}${order.trackingPath}`}
          aria-label={t('orders.follow', { name: order.name })}
          className="font-medium text-ink after:absolute after:inset-0"
        >
          {order.name}
        </a>
        <p className="text-sm text-ink-muted">
          <DateTime at={order.createdAt} shape="date" /> · {t('orders.items', { count: order.itemCount })}
        </p>
      </div>
      <StatusBadge tone={status.tone} progress={status.progress}>
        {t(`state.${status.key}`)}
      </StatusBadge>
      <Money minor={order.totalMinor} currency={order.currency} className="font-medium" />
    </li>
  )
}
