'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { Skeleton } from '@/ui/skeleton'
import { RefundsCard } from '@/features/refunds/components/refunds-card'
import { ReturnsCard } from '@/features/returns/components/returns-card'
import type { AdminOrder } from '../orders-schema'
import { OrderMailsCard } from '@/features/order-mails/components/order-mails-card'
import { OrderDocumentsCard } from '@/features/documents/components/order-documents-card'
import { OrderBanners } from './order-banners'
import { OrderCustomerCard } from './order-customer-card'
import { OrderHeader } from './order-header'
import { OrderLinesCard } from './order-lines-card'
import { OrderPaymentCard } from './order-payment-card'
import { OrderShipments } from './order-shipments'
import { OrderTags } from './order-tags'
import { OrderTimeline } from './order-timeline'

/** One order of a store. Needs AdminTrpcProvider and the messages `orders` and `payments`. */
export function OrderPage({ store, id }: { readonly store: string; readonly id: string }) {
  const t = useTranslations('orders.order')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const order = useQuery(trpc.admin.orders.get.queryOptions({ id }))
  const base = `/admin/${store}/orders`
  if (order.data) return <OrderView order={order.data} base={base} />
  if (!order.error) return <OrderSkeleton />
  if (callFailure(order.error)?.domain?.code !== 'not_found')
    return <Alert tone="danger">{errorMessage(order.error)}</Alert>
  return (
    <EmptyState
      illustration="ruin"
      title={t('notFound')}
      description={t('notFoundText')}
      actions={<LinkButton href={base}>{t('back')}</LinkButton>}
    />
  )
}

function OrderView({ order, base }: { order: AdminOrder; base: string }) {
  return (
    <>
      <OrderHeader order={order} base={base} />
      <OrderBanners order={order} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-5">
        <div className="grid min-w-0 gap-4 xl:gap-5">
          <OrderLinesCard order={order} />
          <OrderShipments order={order} />
          <ReturnsCard order={order} base={base} />
          <OrderPaymentCard order={order} />
          <RefundsCard order={order} />
          <OrderTimeline order={order} />
        </div>
        <div className="grid min-w-0 gap-4 xl:gap-5">
          <div className="grid min-w-0 gap-4 xl:gap-5">
            <OrderCustomerCard order={order} base={base} />
            <OrderTags order={order} />
          </div>
          <OrderDocumentsCard orderId={order.id} />
          <OrderMailsCard orderId={order.id} />
        </div>
      </div>
    </>
  )
}

function OrderSkeleton() {
  return (
    <div aria-busy className="grid gap-4">
      <Skeleton className="h-8 w-56" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-72 rounded-card" />
        <Skeleton className="h-72 rounded-card" />
      </div>
    </div>
  )
}
