import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProductEditor } from '@/features/catalog/components/admin/product-editor'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.editor'))('new') }
}

export default function NewProductPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog', 'inventory']}>
      <ProductEditor id={null} />
    </ClientMessages>
  )
}
