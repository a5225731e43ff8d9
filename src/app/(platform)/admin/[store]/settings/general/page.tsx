import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { GeneralForm } from '@/features/stores/components/settings/general-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { countryChoices } from '@/lib/countries'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('general.title') }
}

export default async function GeneralSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const settings = await orElse(stores.settings(), `/admin/${store}/settings/general`)
  return (
    <>
      <SettingsHeader slug={store} section="general" />
      <GeneralForm
        settings={settings}
        countries={countryChoices(await getLocale())}
        timeZones={['UTC', ...Intl.supportedValuesOf('timeZone')]}
      />
    </>
  )
}
