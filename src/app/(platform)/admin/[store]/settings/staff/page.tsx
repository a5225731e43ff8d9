import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaffPage } from '@/features/identity/components/staff-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('staff.title') }
}

export default function StaffSettingsPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'identity', 'access']}>
      <StaffPage />
    </ClientMessages>
  )
}
