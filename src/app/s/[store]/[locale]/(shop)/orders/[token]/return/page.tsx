import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReturnForm } from '@/features/returns/components/storefront/return-form'
import { keyPageMetadata, openStorefront } from '@/trpc/server-storefront'
import { openTrackedReturns, type TrackedPageProps } from '../tracked-returns'

export async function generateMetadata({ params }: TrackedPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('trackedReturns')
  return keyPageMetadata(page, t('formTitle'))
}

/** Where whoever has an order's link asks to send goods back. */
export default async function ReturnPage(props: TrackedPageProps) {
  const { order, tracked, answer, path } = await openTrackedReturns(props)
  return <ReturnForm orderName={order.name} tracked={tracked} path={path} answer={answer} />
}
