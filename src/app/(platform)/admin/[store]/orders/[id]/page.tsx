import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrderPage } from '@/features/orders/components/order-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') }
}

export default async function AdminOrderPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  return (
    <ClientMessages
      namespaces={[
        'ui',
        'errors',
        'platform',
        'orders',
        'payments',
        'refunds',
        'returns',
        'documentsAdmin',
        'orderMailsAdmin',
      ]}
    >
      <OrderPage store={store} id={id} />
    </ClientMessages>
  )
}
