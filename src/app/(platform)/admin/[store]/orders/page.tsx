import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { OrdersPage } from '@/features/orders/components/orders-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') }
}

export default async function AdminOrdersPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'orders', 'payments', 'documentsAdmin']}>
      <Suspense>
        <OrdersPage store={store} />
      </Suspense>
    </ClientMessages>
  )
}
