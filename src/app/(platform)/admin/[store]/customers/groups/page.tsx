import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GroupsPage } from '@/features/customers/components/groups-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers.groups'))('title') }
}

export default async function AdminCustomerGroupsPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'customers']}>
      <GroupsPage store={store} />
    </ClientMessages>
  )
}
