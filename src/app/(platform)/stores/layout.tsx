import type { ReactNode } from 'react'
import { ClientMessages } from '@/i18n/client-messages'
import { PlatformTrpcProvider } from '@/trpc/client'

export default function StoresLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={['ui', 'errors', 'stores']}>
      <PlatformTrpcProvider>{children}</PlatformTrpcProvider>
    </ClientMessages>
  )
}
