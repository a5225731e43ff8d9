import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ReturnsPage } from '@/features/returns/components/returns-page'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('returns'))('page.title') }
}

export default async function AdminReturnsPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'returns']}>
      <Suspense>
        <ReturnsPage store={store} />
      </Suspense>
    </ClientMessages>
  )
}
