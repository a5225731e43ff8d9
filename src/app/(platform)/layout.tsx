import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/i18n/client-messages'
import { fontVariables } from '@/ui/fonts'
import '@/ui/styles/platform.css'
import { ThemeProvider } from '@/ui/theme-provider'
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
  return (
    // next-themes sets data-theme before the first paint, which the server cannot know.
    <html lang={await getLocale()} className={fontVariables} suppressHydrationWarning>
      <body>
        <ThemeProvider>
          <ClientMessages namespaces={['ui', 'errors', 'platform']}>
            <NuqsAdapter>{children}</NuqsAdapter>
            <Toaster />
          </ClientMessages>
        </ThemeProvider>
      </body>
    </html>
  )
}
