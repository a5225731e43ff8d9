import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/i18n/client-messages'
import { densityAttribute, densityCookie } from '@/ui/density'
import { fontVariables } from '@/ui/fonts'
import '@/ui/styles/platform.css'
import { themeAttribute, themeCookie } from '@/ui/theme'
import { Toaster } from '@/ui/toaster'

export const metadata: Metadata = { title: { default: 'Stoa', template: '%s · Stoa' } }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f6f3' },
    { media: '(prefers-color-scheme: dark)', color: '#100f0d' },
  ],
}

/** The platform host: public home, sign-in, admin and operator pages. */
export default async function PlatformLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  return (
    <html
      lang={await getLocale()}
      data-theme={themeAttribute(jar.get(themeCookie)?.value)}
      data-density={densityAttribute(jar.get(densityCookie)?.value)}
      className={fontVariables}
    >
      <body>
        <ClientMessages namespaces={['ui', 'errors', 'platform']}>
          <NuqsAdapter>{children}</NuqsAdapter>
          <Toaster />
        </ClientMessages>
      </body>
    </html>
  )
}
