import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { InventoryPage } from '@/features/inventory/components/inventory-page'
import { ClientMessages } from '@/i18n/client-messages'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inventory'))('title') }
}

export default async function AdminInventoryPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const { permissions } = await orElse(stores.shell(), `/admin/${store}/inventory`)
  return (
    <ClientMessages namespaces={['ui', 'errors', 'inventory']}>
      <Suspense>
        <InventoryPage mayWrite={permissions.includes('inventory:write')} />
      </Suspense>
    </ClientMessages>
  )
}
