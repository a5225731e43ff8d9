import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LocalisationForm } from '@/features/stores/components/settings/localisation-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { currencyChoices } from '@/lib/countries'
import { CURRENCY_CODES } from '@/lib/currencies'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('localisation.title') }
}

export default async function LocalisationSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const settings = await orElse(stores.settings(), `/admin/${store}/settings/localisation`)
  return (
    <>
      <SettingsHeader slug={store} section="localisation" />
      <LocalisationForm settings={settings} currencies={currencyChoices(await getLocale(), CURRENCY_CODES)} />
    </>
  )
}
