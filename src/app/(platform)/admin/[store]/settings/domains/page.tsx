import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddressesCard } from '@/features/stores/components/settings/addresses-card'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('domains.title') }
}

export default async function DomainsSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const addresses = await orElse(stores.addresses(), `/admin/${store}/settings/domains`)
  return (
    <>
      <SettingsHeader slug={store} section="domains" />
      <AddressesCard addresses={addresses} />
    </>
  )
}
