import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { TRPCError } from '@trpc/server'
import { AdminShell } from '@/features/stores/components/shell/admin-shell'
import { ClientMessages } from '@/i18n/client-messages'
import { AdminTrpcProvider } from '@/trpc/client'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

interface AdminLayoutProps {
  readonly params: Promise<{ store: string }>
  readonly children: ReactNode
}

/** The frame of one store's admin. It guards nothing: each page calls its own procedures, and those refuse. */
export default async function AdminLayout({ params, children }: AdminLayoutProps) {
  const { store } = await params
  const caller = await serverCaller(store)
  const data = await orElse(caller.admin.stores.shell().catch(leaveUnopened), `/admin/${store}`)
  return (
    <ClientMessages namespaces="all">
      <AdminTrpcProvider store={store}>
        <AdminShell data={data}>{children}</AdminShell>
      </AdminTrpcProvider>
    </ClientMessages>
  )
}

/** A store that is not open yet, or failed, is among one's stores with its progress. */
function leaveUnopened(error: unknown): never {
  if (error instanceof TRPCError && error.code === 'SERVICE_UNAVAILABLE') redirect('/stores')
  throw error
}
