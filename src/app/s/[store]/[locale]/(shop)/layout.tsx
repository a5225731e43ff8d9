import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CartButton } from '@/features/cart/components/cart-button'
import { CartDrawer } from '@/features/cart/components/cart-drawer'
import { SearchBox } from '@/features/catalog/components/storefront/search-box'
import { PlaceSwitch } from '@/features/content/components/place-switch'
import { StoreFooter } from '@/features/content/components/store-footer'
import { StoreHeader } from '@/features/content/components/store-header'
import { toCurrency } from '@/lib/currencies'
import { openStorefront, type Storefront, type StoreParams } from '@/trpc/server-storefront'

/** What stands around every page of a store but the checkout's. */
export default async function ShopLayout({ params, children }: { params: StoreParams; children: ReactNode }) {
  const page = await openStorefront(params)
  const [pages, items] = await Promise.all([page.storefront.content.pages(), menuItems(page)])
  const { layout, locale, currency, prefix } = page
  const place = {
    locale,
    locales: layout.store.locales,
    currency,
    currencies: layout.store.currencies.map(toCurrency),
  }
  return (
    <>
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
    </>
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
