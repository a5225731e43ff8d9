import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/i18n/client-messages'

export const metadata: Metadata = { robots: { index: false } }

/** Account pages are made of the same controls as the admin's, which have texts of their own. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={['ui']}>{children}</ClientMessages>
}
