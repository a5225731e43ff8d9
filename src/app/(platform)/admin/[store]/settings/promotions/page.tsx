import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PromotionRulesForm } from '@/features/stores/components/settings/promotion-rules-form'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('promotions.title') }
}

export default async function PromotionSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const { stores } = (await serverCaller(store)).admin
  const settings = await orElse(stores.settings(), `/admin/${store}/settings/promotions`)
  return (
    <>
      <SettingsHeader slug={store} section="promotions" />
      <PromotionRulesForm settings={settings} />
    </>
  )
}
