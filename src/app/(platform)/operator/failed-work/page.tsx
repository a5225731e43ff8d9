import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OperatorFailedWorkPage } from '@/features/failed-work/components/operator-failed-work-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('failedWork'))('title') }
}

export default function OperatorFailedWork() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'failedWork']}>
      <OperatorFailedWorkPage />
    </ClientMessages>
  )
}
