import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ShippingZones } from '@/features/shipping/components/shipping-zones'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { countryChoices } from '@/lib/countries'
import { currencySchema } from '@/lib/money'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('shipping.title') }
}

export default async function ShippingSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores, shipping } = (await serverCaller(store)).admin
  const [settings, { zones }] = await orElse(
    Promise.all([stores.settings(), shipping.list({})]),
    `/admin/${store}/settings/shipping`,
  )
  return (
    <>
      <SettingsHeader slug={store} section="shipping" />
      <ShippingZones
        zones={zones}
        currencies={currencySchema.array().parse(settings.currencies)}
        countries={countryChoices(await getLocale())}
      />
    </>
  )
}
