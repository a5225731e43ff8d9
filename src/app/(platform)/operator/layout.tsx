import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { OperatorShell } from '@/features/stores/components/operator/operator-shell'
import { ClientMessages } from '@/i18n/client-messages'
import { PlatformTrpcProvider } from '@/trpc/client'
import { signedIn } from '@/trpc/server-guard'

/** The frame of the operators' pages. Each page below calls its own procedures, and those refuse anybody else. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const { me } = await signedIn('/operator')
  if (!me.isOperator) notFound()
  return (
    <ClientMessages namespaces={['ui', 'errors', 'stores']}>
      <PlatformTrpcProvider>
        <OperatorShell user={me}>{children}</OperatorShell>
      </PlatformTrpcProvider>
    </ClientMessages>
  )
}
