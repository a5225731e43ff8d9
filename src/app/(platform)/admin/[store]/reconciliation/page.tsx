import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReconciliationPage } from '@/features/reconciliation/components/reconciliation-page'
import { ClientMessages } from '@/i18n/client-messages'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reconciliation'))('title') }
}

export default async function AdminReconciliationPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  const { reconciliation, stores } = (await serverCaller(store)).admin
  const from = `/admin/${store}/reconciliation`
  const initial = await orElse(reconciliation.findings({}), from)
  const { permissions } = await orElse(stores.shell(), from)
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'reconciliation']}>
      <ReconciliationPage store={store} initial={initial} mayWrite={permissions.includes('orders:write')} />
    </ClientMessages>
  )
}
