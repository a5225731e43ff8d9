import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CancelForm } from '@/features/returns/components/storefront/cancel-form'
import { keyPageMetadata, openStorefront } from '@/trpc/server-storefront'
import { openTrackedReturns, type TrackedPageProps } from '../tracked-returns'

export async function generateMetadata({ params }: TrackedPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('trackedReturns')
  return keyPageMetadata(page, t('cancelOrder'))
}

/** Where whoever has an order's link calls it off. */
export default async function CancelPage(props: TrackedPageProps) {
  const { order, tracked, answer, path } = await openTrackedReturns(props)
  return (
    <CancelForm
      orderName={order.name}
      isPaid={order.paymentState === 'paid'}
      canCancel={tracked.canCancel}
      path={path}
      answer={answer}
    />
  )
}
