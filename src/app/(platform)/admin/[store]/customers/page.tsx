import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomersPage } from '@/features/customers/components/customers-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('title') }
}

export default async function AdminCustomersPage({ params }: { params: Promise<{ store: string }> }) {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'customers']}>
      <CustomersPage store={(await params).store} />
    </ClientMessages>
  )
}
