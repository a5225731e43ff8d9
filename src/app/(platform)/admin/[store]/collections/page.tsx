import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CollectionList } from '@/features/catalog/components/admin/collection-list'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.collections'))('title') }
}

export default function CollectionsPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog']}>
      <Suspense>
        <CollectionList />
      </Suspense>
    </ClientMessages>
  )
}
