import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DraftEditorPage } from '@/features/drafts/components/draft-editor-page'
import { ClientMessages } from '@/i18n/client-messages'
import { countryChoices } from '@/lib/countries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('order.edit') }
}

export default async function EditDraftPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'drafts', 'customers']}>
      <DraftEditorPage store={store} id={id} countries={countryChoices(await getLocale())} />
    </ClientMessages>
  )
}
