import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AccountSettings } from '@/features/identity/components/account-settings'
import { ClientMessages } from '@/i18n/client-messages'
import { serverCaller } from '@/trpc/server-caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('account.title') }
}

export default async function AccountPage() {
  const me = await (await serverCaller()).account.identity.me({})
  if (!me) redirect('/sign-in?next=/account')
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'identity']}>
      <AccountSettings me={me} />
    </ClientMessages>
  )
}
