import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PayhereCard } from '@/features/payments/components/payhere-card'
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
  const { stores, payhere } = (await serverCaller(store)).admin
  const from = `/admin/${store}/settings/payments`
  const settings = await orElse(stores.settings(), from)
  const account = await orElse(payhere.get(), from)
  const { permissions } = await orElse(stores.shell(), from)
  return (
    <>
      <SettingsHeader slug={store} section="payments" />
      <div className="grid gap-5">
        <PaymentsForm settings={settings} />
        <PayhereCard settings={account} mayWrite={permissions.includes('settings:write')} />
      </div>
    </>
  )
}
