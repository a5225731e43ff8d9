import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FailedWorkPage } from '@/features/failed-work/components/failed-work-page'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('failedWork'))('title') }
}

export default async function FailedWorkSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const caller = await serverCaller(store)
  const { permissions } = await orElse(caller.admin.stores.shell(), `/admin/${store}/settings/failed-work`)
  return <FailedWorkPage slug={store} mayWrite={permissions.includes('settings:write')} />
}
