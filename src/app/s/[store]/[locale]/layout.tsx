import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/i18n/client-messages'
import { isLocale } from '@/i18n/locales'
import { fontVariables } from '@/ui/fonts'
import '@/ui/styles/storefront.css'

interface StorefrontLayoutProps {
  params: Promise<{ store: string; locale: string }>
  children: ReactNode
}

/** Every page of one store in one language. */
export default async function StorefrontLayout({ params, children }: StorefrontLayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <ClientMessages namespaces={['ui', 'errors']}>{children}</ClientMessages>
      </body>
    </html>
  )
}
