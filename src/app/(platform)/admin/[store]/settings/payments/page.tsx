import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PayhereCard } from '@/features/payments/components/payhere-card'
import { StripeAccountCard } from '@/features/payments/components/stripe-account-card'
import { PaymentsForm } from '@/features/stores/components/settings/payments-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>
type SearchParams = Promise<{ stripe?: string | string[] }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('payments.title') }
}

export default async function PaymentsSettingsPage(props: { params: Params; searchParams: SearchParams }) {
  const [{ store }, { stripe: came }] = await Promise.all([props.params, props.searchParams])
  const { stores, payments, payhere } = (await serverCaller(store)).admin
  const reading = Promise.all([stores.settings(), payments.accounts(), payhere.get(), stores.shell()])
  const [settings, accounts, account, shell] = await orElse(reading, `/admin/${store}/settings/payments`)
  const mayWrite = shell.permissions.includes('settings:write')
  return (
    <>
      <SettingsHeader slug={store} section="payments" />
      {accounts.stripe ? (
        <StripeAccountCard
          stripe={accounts.stripe}
          came={came === 'back' || came === 'again' ? came : null}
          mayWrite={mayWrite}
          isSwitchedOn={settings.paymentMethods.some(({ id, enabled }) => id === 'stripe:card' && enabled)}
        />
      ) : null}
      <div className="grid gap-5">
        <PaymentsForm settings={settings} notReady={accounts.notReady} />
        <PayhereCard settings={account} mayWrite={mayWrite} />
      </div>
    </>
  )
}
