import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvoicingForm } from '@/features/documents/components/invoicing-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('invoices.title') }
}

export default async function InvoiceSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { admin } = await serverCaller(store)
  const settings = await orElse(admin.documents.invoicing(), `/admin/${store}/settings/invoices`)
  return (
    <>
      <SettingsHeader slug={store} section="invoices" />
      <InvoicingForm slug={store} settings={settings} />
    </>
  )
}
