import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ProductList } from '@/features/catalog/components/admin/product-list'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.products'))('title') }
}

export default function ProductsPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog']}>
      <Suspense>
        <ProductList />
      </Suspense>
    </ClientMessages>
  )
}
