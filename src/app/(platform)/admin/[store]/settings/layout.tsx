import type { ReactNode } from 'react'
import { SettingsNav } from '@/features/stores/components/settings/settings-nav'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

interface SettingsLayoutProps {
  readonly params: Promise<{ store: string }>
  readonly children: ReactNode
}

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { store } = await params
  const caller = await serverCaller(store)
  const { permissions } = await orElse(caller.admin.stores.shell(), `/admin/${store}/settings`)
  return (
    <div className="grid gap-10 lg:has-[nav:first-child]:grid-cols-[14rem_minmax(0,1fr)]">
      <SettingsNav slug={store} permissions={permissions} />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
