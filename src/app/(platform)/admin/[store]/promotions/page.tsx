import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PromotionsPage } from '@/features/promotions/components/admin/promotions-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promotionsAdmin.list'))('title') }
}

export default async function AdminPromotionsPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'promotionsAdmin']}>
      <Suspense>
        <PromotionsPage store={store} />
      </Suspense>
    </ClientMessages>
  )
}
