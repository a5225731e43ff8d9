import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CollectionEditor } from '@/features/catalog/components/admin/collection-editor'
import { ClientMessages } from '@/i18n/client-messages'
import { isId } from '@/lib/ids'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.collection'))('collections') }
}

export default async function CollectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId(id)) notFound()
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog']}>
      <CollectionEditor id={id} />
    </ClientMessages>
  )
}
