import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CancelForm } from '@/features/returns/components/storefront/cancel-form'
import { formAnswer } from '@/trpc/server-form-answer'
import { found, openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface CancelPageProps {
  params: Promise<Awaited<StoreParams> & { token: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: CancelPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('trackedReturns')
  const metadata = pageMetadata(page, { path: '', title: t('cancelOrder'), hidden: true })
  return { ...metadata, openGraph: undefined, referrer: 'same-origin', robots: { index: false, follow: false } }
}

/** Where whoever has an order's link calls it off. */
export default async function CancelPage({ params, searchParams }: CancelPageProps) {
  const page = await openStorefront(params)
  const { token } = await params
  const by = { token: decodeURIComponent(token) }
  const [order, tracked, answer] = await Promise.all([
    found(page.storefront.orders.byTrackingToken(by)),
    found(page.storefront.returns.byTrackingToken(by)),
    formAnswer(searchParams),
  ])
  return (
    <CancelForm
      orderName={order.name}
      isPaid={order.paymentState === 'paid'}
      canCancel={tracked.canCancel}
      path={`${page.prefix}/orders/${token}`}
      answer={answer}
    />
  )
}
