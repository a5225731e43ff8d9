import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlertsCard } from '@/features/inventory/components/alerts-card'
import { LocationsCard } from '@/features/inventory/components/locations-card'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { ClientMessages } from '@/i18n/client-messages'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('locations.title') }
}

export default async function LocationSettingsPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const { permissions } = await orElse(stores.shell(), `/admin/${store}/settings/locations`)
  return (
    <>
      <SettingsHeader slug={store} section="locations" />
      <ClientMessages namespaces={['ui', 'errors', 'inventory']}>
        <div className="grid gap-5">
          <LocationsCard mayWrite={permissions.includes('inventory:write')} />
          <AlertsCard mayWrite={permissions.includes('settings:write')} />
        </div>
      </ClientMessages>
    </>
  )
}
