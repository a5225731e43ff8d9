import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { OrderDocuments } from '@/features/documents/components/storefront/order-documents'
import { TrackedOrderView } from '@/features/orders/components/storefront/tracked-order-view'
import { formAnswer } from '@/trpc/server-form-answer'
import { found, keyPageMetadata, openStorefront, type StoreParams } from '@/trpc/server-storefront'

interface OrderPageProps {
  params: Promise<Awaited<StoreParams> & { token: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const openOrder = cache(async (params: OrderPageProps['params']) => {
  const page = await openStorefront(params)
  const { token } = await params
  const input = { token: decodeURIComponent(token) }
  const [order, { documents }] = await Promise.all([
    found(page.storefront.orders.byTrackingToken(input)),
    found(page.storefront.documents.byTrackingToken(input)),
  ])
  return { page, order, documents, token }
})

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const { page, order } = await openOrder(params)
  const t = await getTranslations('tracking')
  return keyPageMetadata(page, t('title', { name: order.name }))
}

/** Confirmation right after the purchase, and tracking from then on: whoever has the signed link sees the order. */
export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { page, order, documents, token } = await openOrder(params)
  const [{ placed }, answer, payment, returns] = await Promise.all([
    searchParams,
    formAnswer(searchParams),
    order.canPay ? page.storefront.checkout.paymentMethods() : { options: [] },
    found(page.storefront.returns.byTrackingToken({ token: decodeURIComponent(token) })),
  ])
  return (
    <TrackedOrderView
      order={order}
      token={token}
      prefix={page.prefix}
      contactEmail={page.layout.store.contactEmail}
      isNew={placed === '1'}
      paymentOptions={payment.options}
      returns={returns}
      answer={answer}
      documents={<OrderDocuments documents={documents} />}
    />
  )
}
