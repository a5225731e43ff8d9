import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CollectionEditor } from '@/features/catalog/components/admin/collection-editor'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.collection'))('new') }
}

export default function NewCollectionPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog']}>
      <Suspense>
        <CollectionEditor id={null} />
      </Suspense>
    </ClientMessages>
  )
}
