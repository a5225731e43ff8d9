import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProductEditor } from '@/features/catalog/components/admin/product-editor'
import { ClientMessages } from '@/i18n/client-messages'
import { isId } from '@/lib/ids'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.editor'))('products') }
}

export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!isId(id)) notFound()
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog', 'inventory']}>
      <ProductEditor id={id} />
    </ClientMessages>
  )
}
