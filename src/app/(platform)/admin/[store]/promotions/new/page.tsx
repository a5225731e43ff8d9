import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewPromotion } from '@/features/promotions/components/admin/promotion-editor'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promotionsAdmin.editor'))('new') }
}

interface NewPromotionPageProps {
  readonly params: Promise<{ store: string }>
  readonly searchParams: Promise<{ template?: string | string[] }>
}

export default async function NewPromotionPage({ params, searchParams }: NewPromotionPageProps) {
  const { store } = await params
  const { template } = await searchParams
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'promotions', 'promotionsAdmin', 'promotionSimulation']}>
      <NewPromotion store={store} templateId={typeof template === 'string' ? template : null} />
    </ClientMessages>
  )
}
