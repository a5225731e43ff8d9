import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DraftEditorPage } from '@/features/drafts/components/draft-editor-page'
import { ClientMessages } from '@/i18n/client-messages'
import { countryChoices } from '@/lib/countries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('newTitle') }
}

export default async function NewDraftPage({ params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return (
    <ClientMessages namespaces={['ui', 'errors', 'platform', 'drafts', 'customers']}>
      <DraftEditorPage store={store} id={null} countries={countryChoices(await getLocale())} />
    </ClientMessages>
  )
}
