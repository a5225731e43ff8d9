import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Menu, StorefrontLayout } from '../content-schema'
import { contentHref } from './content-href'

export interface StoreFooterProps {
  layout: StorefrontLayout
  prefix: string
  /** The store's text pages, for a store without a menu of its own for them. */
  pages: readonly { readonly handle: string; readonly title: string }[]
  place: ReactNode
  year: number
}

/** What every page of a store ends with: ways on, help, and whom one buys from. */
export function StoreFooter({ layout, prefix, pages, place, year }: StoreFooterProps) {
  const t = useTranslations('storefront.footer')
  const { store, menus } = layout
  const shop = menus.find((menu) => menu.handle === 'footer-shop')
  const help = menus.find((menu) => menu.handle === 'footer-help') ?? pageMenu(pages, t('help'))
  return (
    <footer className="mt-auto border-t border-line bg-sunken text-ink">
      <div className="page-width grid gap-10 py-14 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1.2fr]">
        <div>
          <p className="heading text-2xl">{store.name}</p>
          <ul className="mt-5 grid gap-2 text-[0.9375rem] text-ink-muted">
            <li className="flex items-center gap-2.5">
              <ShopIcon name="lock" />
              {t('secure')}
            </li>
            <li className="flex items-center gap-2.5">
              <ShopIcon name="card" />
              {store.pricesIncludeTax ? t('taxIncluded') : t('taxAdded')}
            </li>
          </ul>
        </div>
        {shop ? <FooterMenu menu={shop} prefix={prefix} /> : null}
        {help && help.items.length > 0 ? <FooterMenu menu={help} prefix={prefix} /> : null}
        <div>
          <h2 className="mb-3 text-sm font-semibold">{t('contact')}</h2>
          {store.contactEmail ? (
            <a
              href={`mailto:${store.contactEmail}`}
              className="flex min-h-9 items-center gap-2.5 text-[0.9375rem] text-ink-muted underline-offset-4 hover:text-ink hover:underline"
            >
              <ShopIcon name="mail" />
              <span className="min-w-0 break-all">{store.contactEmail}</span>
            </a>
          ) : null}
          <a
            href={`${prefix}/account`}
            className="flex min-h-9 items-center gap-2.5 text-[0.9375rem] text-ink-muted underline-offset-4 hover:text-ink hover:underline"
          >
            <ShopIcon name="user" />
            {t('account')}
          </a>
        </div>
      </div>
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-5 text-sm text-ink-muted">
        <p>
          © {year} {store.name}
        </p>
        {place}
      </div>
    </footer>
  )
}

function pageMenu(pages: StoreFooterProps['pages'], title: string): Menu {
  const items = pages.map((page) => ({
    label: page.title,
    link: { kind: 'page' as const, handle: page.handle },
    children: [],
  }))
  return { handle: 'footer-help', title, items }
}

function FooterMenu({ menu, prefix }: { menu: Menu; prefix: string }) {
  return (
    <nav aria-label={menu.title}>
      <h2 className="mb-3 text-sm font-semibold">{menu.title}</h2>
      <ul>
        {menu.items.map((item, index) => (
          <li key={index}>
            <a
              href={contentHref(item.link, prefix)}
              className="inline-flex min-h-9 items-center text-[0.9375rem] text-ink-muted underline-offset-4 hover:text-ink hover:underline"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
