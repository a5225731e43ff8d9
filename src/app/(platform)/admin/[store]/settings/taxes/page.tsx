import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { TaxDisplayCard } from '@/features/stores/components/settings/tax-display-card'
import { TaxRates } from '@/features/taxes/components/tax-rates'
import { countryChoices } from '@/lib/countries'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('taxes.title') }
}

export default async function TaxSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores, taxes } = (await serverCaller(store)).admin
  const [settings, { rates }] = await orElse(
    Promise.all([stores.settings(), taxes.list({})]),
    `/admin/${store}/settings/taxes`,
  )
  return (
    <>
      <SettingsHeader slug={store} section="taxes" />
      <div className="grid gap-5">
        <TaxDisplayCard settings={settings} />
        <TaxRates rates={rates} country={settings.country} countries={countryChoices(await getLocale())} />
      </div>
    </>
  )
}
