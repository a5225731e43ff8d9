import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PaymentsForm } from '@/features/stores/components/settings/payments-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('payments.title') }
}

export default async function PaymentsSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const settings = await orElse(stores.settings(), `/admin/${store}/settings/payments`)
  return (
    <>
      <SettingsHeader slug={store} section="payments" />
      <PaymentsForm settings={settings} />
    </>
  )
}
