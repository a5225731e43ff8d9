import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CartButton } from '@/features/cart/components/cart-button'
import { CartDrawer } from '@/features/cart/components/cart-drawer'
import { SearchBox } from '@/features/catalog/components/storefront/search-box'
import { PlaceSwitch } from '@/features/content/components/place-switch'
import { PrefetchRules } from '@/features/content/components/prefetch-rules'
import { StoreFooter } from '@/features/content/components/store-footer'
import { StoreHeader } from '@/features/content/components/store-header'
import { themeAttributes } from '@/features/content/components/theme-attributes'
import { themeFontVariables } from '@/features/content/components/theme-fonts'
import { ClientMessages } from '@/i18n/client-messages'
import { toCurrency } from '@/lib/currencies'
import { openStorefront, type Storefront, type StoreParams } from '@/trpc/server-storefront'
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

/** Every page of one store in one language: its look, and what stands around the page's own. */
export default async function StorefrontLayout({ params, children }: StorefrontLayoutProps) {
  const page = await openStorefront(params)
  const [pages, items, policy] = await Promise.all([
    page.storefront.content.pages(),
    menuItems(page),
    headers().then((sent) => sent.get('content-security-policy') ?? ''),
  ])
  const { layout, locale, currency, prefix } = page
  const place = {
    locale,
    locales: layout.store.locales,
    currency,
    currencies: layout.store.currencies.map(toCurrency),
  }
  return (
    <html lang={locale} data-currency={currency} className={themeFontVariables} {...themeAttributes(layout.theme)}>
      <body className="flex flex-col">
        <ClientMessages namespaces={SHOPPER_MESSAGES}>
          <StoreHeader
            layout={layout}
            items={items}
            prefix={prefix}
            search={<SearchBox prefix={prefix} currency={currency} />}
            cart={<CartButton prefix={prefix} />}
            place={<PlaceSwitch {...place} />}
          />
          <main id="content" tabIndex={-1} className="grow outline-none">
            {children}
          </main>
          <StoreFooter
            layout={layout}
            prefix={prefix}
            pages={pages}
            place={<PlaceSwitch {...place} up />}
            year={new Date().getFullYear()}
          />
          <CartDrawer prefix={prefix} />
        </ClientMessages>
        <PrefetchRules nonce={/'nonce-([^']+)'/.exec(policy)?.[1]} />
      </body>
    </html>
  )
}

/** The merchant's own menu, else everything and the top categories. */
async function menuItems({ layout, storefront }: Storefront) {
  const own = layout.menus.find((menu) => menu.handle === 'main')
  if (own && own.items.length > 0) return own.items
  const [tree, t] = await Promise.all([storefront.catalog.categoryTree(), getTranslations('storefront.listing')])
  return [
    { label: t('all'), link: { kind: 'all-products' as const }, children: [] },
    ...tree.slice(0, 6).map(({ name, handle, children }) => ({
      label: name,
      link: { kind: 'category' as const, handle },
      children: children.map((child) => ({
        label: child.name,
        link: { kind: 'category' as const, handle: child.handle },
      })),
    })),
  ]
}
