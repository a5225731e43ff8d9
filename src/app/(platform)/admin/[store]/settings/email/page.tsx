import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MailSettingsForm } from '@/features/mail-settings/components/mail-settings-form'
import { MailTemplatesCard } from '@/features/order-mails/components/mail-templates-card'
import { SettingsHeader } from '@/features/stores/components/settings/settings-header'
import { serverCaller } from '@/trpc/server-caller'
import { orElse, signedIn } from '@/trpc/server-guard'

type Params = Promise<{ store: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.settings.sections'))('email.title') }
}

export default async function MailSettingsPage({ params }: { params: Params }) {
  const { store } = await params
  const path = `/admin/${store}/settings/email`
  const { mailSettings } = (await serverCaller(store)).admin
  const [settings, { me }] = await Promise.all([orElse(mailSettings.get({}), path), signedIn(path)])
  return (
    <>
      <SettingsHeader slug={store} section="email" />
      <div className="grid gap-5">
        <MailSettingsForm slug={store} settings={settings} userEmail={me.email} />
        <MailTemplatesCard locales={settings.locales} />
      </div>
    </>
  )
}
