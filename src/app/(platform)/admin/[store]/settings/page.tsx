import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsIndex } from '@/features/stores/components/settings/settings-nav'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'
import { PageHeader } from '@/ui/page-header'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings'))('title') }
}

export default async function SettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const t = await getTranslations('admin.settings')
  const caller = await serverCaller(store)
  const { permissions } = await orElse(caller.admin.stores.shell(), `/admin/${store}/settings`)
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsIndex slug={store} permissions={permissions} />
    </>
  )
}
