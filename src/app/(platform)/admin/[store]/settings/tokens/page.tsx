import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TokensPage } from '@/features/identity/components/tokens-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('tokens.title') }
}

export default function TokenSettingsPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'access']}>
      <TokensPage />
    </ClientMessages>
  )
}
