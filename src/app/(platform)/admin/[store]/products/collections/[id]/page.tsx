import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CollectionPage } from '@/features/catalog/components/admin/collection-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogGroups'))('collections.title') }
}

/** `new` in place of an id: a collection that is not saved yet. */
export default async function AdminCollectionPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'catalogGroups']}>
      <CollectionPage store={store} id={id === 'new' ? null : id} />
    </ClientMessages>
  )
}
