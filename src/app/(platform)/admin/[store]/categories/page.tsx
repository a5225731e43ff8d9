import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CategoryTree } from '@/features/catalog/components/admin/category-tree'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalog.categories'))('title') }
}

export default function CategoriesPage() {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'catalog']}>
      <Suspense>
        <CategoryTree />
      </Suspense>
    </ClientMessages>
  )
}
