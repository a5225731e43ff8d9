import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReturnForm } from '@/features/returns/components/storefront/return-form'
import { formAnswer } from '@/trpc/server-form-answer'
import { found, openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface ReturnPageProps {
  params: Promise<Awaited<StoreParams> & { token: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: ReturnPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('trackedReturns')
  const metadata = pageMetadata(page, { path: '', title: t('formTitle'), hidden: true })
  return { ...metadata, openGraph: undefined, referrer: 'same-origin', robots: { index: false, follow: false } }
}

/** Where whoever has an order's link asks to send goods back. */
export default async function ReturnPage({ params, searchParams }: ReturnPageProps) {
  const page = await openStorefront(params)
  const { token } = await params
  const by = { token: decodeURIComponent(token) }
  const [order, tracked, answer] = await Promise.all([
    found(page.storefront.orders.byTrackingToken(by)),
    found(page.storefront.returns.byTrackingToken(by)),
    formAnswer(searchParams),
  ])
  return <ReturnForm orderName={order.name} tracked={tracked} path={`${page.prefix}/orders/${token}`} answer={answer} />
}
