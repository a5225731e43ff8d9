import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { CardPageView } from '@/features/payments/components/card-page-view'
import { ClientMessages } from '@/i18n/client-messages'
import { found, openStorefront, keyPageMetadata, type StoreParams } from '@/trpc/server-storefront'

type Params = Promise<Awaited<StoreParams> & { token: string }>

const openPage = cache(async (params: Params) => {
  const page = await openStorefront(params)
  const { token } = await params
  const card = await found(page.storefront.payments.cardPage({ token: decodeURIComponent(token) }))
  return { page, card }
})

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { page } = await openPage(params)
  const t = await getTranslations('payments.card')
  return keyPageMetadata(page, t('title'), 'origin')
}

/** Paying by card on a page of the shop: Stripe's own fields in a frame, so that no card number comes near us. */
export default async function CardPage({ params }: { params: Params }) {
  const { page, card } = await openPage(params)
  if (card.status === 'closed') redirect(card.orderUrl)
  return (
    <ClientMessages namespaces={['payments']}>
      <CardPageView card={card} storeName={page.layout.store.name} />
    </ClientMessages>
  )
}
