import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PromotionEditor } from '@/features/promotions/components/admin/promotion-editor'
import { ClientMessages } from '@/i18n/client-messages'
import { isId } from '@/lib/ids'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promotionsAdmin.list'))('title') }
}

export default async function PromotionPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  if (!isId(id)) notFound()
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'promotions', 'promotionsAdmin', 'promotionSimulation']}>
      <Suspense>
        <PromotionEditor store={store} id={id} />
      </Suspense>
    </ClientMessages>
  )
}
