import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StatusSettings } from '@/features/stores/components/settings/status-settings'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('status.title') }
}

export default async function StatusSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const [settings, shell] = await orElse(
    Promise.all([stores.settings(), stores.shell()]),
    `/admin/${store}/settings/status`,
  )
  return (
    <>
      <SettingsHeader slug={store} section="status" />
      <StatusSettings settings={settings} shell={shell} />
    </>
  )
}
