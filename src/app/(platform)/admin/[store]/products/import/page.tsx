import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportPage } from '@/features/imports/components/import-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function AdminImportPage({ params }: { params: Promise<{ store: string }> }) {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'imports']}>
      <ImportPage store={(await params).store} />
    </ClientMessages>
  )
}
