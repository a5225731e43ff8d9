import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PrefetchRules } from '@/features/content/components/prefetch-rules'
import { themeAttributes } from '@/features/content/components/theme-attributes'
import { themeFontVariables } from '@/features/content/components/theme-fonts'
import { ClientMessages } from '@/i18n/client-messages'
import { openStorefront, type StoreParams } from '@/trpc/server-storefront'
import '@/ui/styles/storefront.css'

/** What islands on any page of a shop may say; of promotions only what shoppers read. */
const SHOPPER_MESSAGES = [
  'storefront',
  'cart',
  'errors',
  'promotions.hints',
  'promotions.refusals',
  'promotions.shop',
] as const

interface StorefrontLayoutProps {
  params: StoreParams
  children: ReactNode
}

export async function generateMetadata({ params }: StorefrontLayoutProps): Promise<Metadata> {
  const { layout, origin } = await openStorefront(params)
  return { metadataBase: new URL(origin), title: { default: layout.store.name, template: `%s · ${layout.store.name}` } }
}

export async function generateViewport({ params }: StorefrontLayoutProps): Promise<Viewport> {
  const { theme } = (await openStorefront(params)).layout
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: theme.light.background },
      { media: '(prefers-color-scheme: dark)', color: theme.dark.background },
    ],
  }
}

/** Every page of one store in one language, in the store's look. */
export default async function StorefrontLayout({ params, children }: StorefrontLayoutProps) {
  const { layout, locale, currency } = await openStorefront(params)
  const policy = (await headers()).get('content-security-policy') ?? ''
  return (
    <html lang={locale} data-currency={currency} className={themeFontVariables} {...themeAttributes(layout.theme)}>
      <body className="flex flex-col">
        <ClientMessages namespaces={SHOPPER_MESSAGES}>{children}</ClientMessages>
        <PrefetchRules nonce={/'nonce-([^']+)'/.exec(policy)?.[1]} />
      </body>
    </html>
  )
}
