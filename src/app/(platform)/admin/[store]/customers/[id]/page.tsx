import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerPage } from '@/features/customers/components/customer-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function AdminCustomerPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'customers']}>
      <CustomerPage store={store} id={id} />
    </ClientMessages>
  )
}
