import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CategoriesPage } from '@/features/catalog/components/admin/categories-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogGroups'))('categories.title') }
}

export default async function AdminCategoriesPage({ params }: { params: Promise<{ store: string }> }) {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'catalogGroups']}>
      <CategoriesPage store={(await params).store} />
    </ClientMessages>
  )
}
