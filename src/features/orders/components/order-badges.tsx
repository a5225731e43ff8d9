import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusBadgeProps } from '@/ui/status-badge'
import type { OrderFulfilmentState, OrderPaymentState, OrderStatus } from '../orders-schema'

interface BadgeLook {
  readonly tone: StatusBadgeProps['tone']
  readonly progress: NonNullable<StatusBadgeProps['progress']>
}

const PAYMENT: Readonly<Record<OrderPaymentState | 'refundDue', BadgeLook>> = {
  pending: { tone: 'warn', progress: 'none' },
  authorised: { tone: 'info', progress: 'partial' },
  paid: { tone: 'neutral', progress: 'done' },
  partially_refunded: { tone: 'neutral', progress: 'partial' },
  failed: { tone: 'danger', progress: 'none' },
  cancelled: { tone: 'neutral', progress: 'none' },
  refunded: { tone: 'neutral', progress: 'none' },
  refundDue: { tone: 'danger', progress: 'partial' },
}

const STATUS: Readonly<Record<Exclude<OrderStatus, 'placed'>, BadgeLook>> = {
  draft: { tone: 'neutral', progress: 'none' },
  pending: { tone: 'info', progress: 'running' },
  cancelled: { tone: 'neutral', progress: 'none' },
}

const FULFILMENT: Readonly<Record<OrderFulfilmentState, BadgeLook>> = {
  unfulfilled: { tone: 'warn', progress: 'none' },
  partially_fulfilled: { tone: 'info', progress: 'partial' },
  fulfilled: { tone: 'neutral', progress: 'done' },
}

/** How far the payment is; an order that was cancelled after it was paid owes the money. */
export function PaymentBadge({ state, refundDue }: { state: OrderPaymentState; refundDue: boolean }) {
  const t = useTranslations('orders.paymentState')
  const shown = refundDue ? 'refundDue' : state
  return <StatusBadge {...PAYMENT[shown]}>{t(shown)}</StatusBadge>
}

export function FulfilmentBadge({ state }: { state: OrderFulfilmentState }) {
  const t = useTranslations('orders.fulfilmentState')
  return <StatusBadge {...FULFILMENT[state]}>{t(state)}</StatusBadge>
}

/** Only where the order is not simply placed. */
export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const t = useTranslations('orders.status')
  if (status === 'placed') return null
  return <StatusBadge {...STATUS[status]}>{t(status)}</StatusBadge>
}
