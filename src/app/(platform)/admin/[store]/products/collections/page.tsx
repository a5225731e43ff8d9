import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CollectionsPage } from '@/features/catalog/components/admin/collections-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogGroups'))('collections.title') }
}

export default async function AdminCollectionsPage({ params }: { params: Promise<{ store: string }> }) {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'catalogGroups']}>
      <CollectionsPage store={(await params).store} />
    </ClientMessages>
  )
}
