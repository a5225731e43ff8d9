import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShopIcon } from '@/ui/shop/shop-icon'
import { cn } from '@/ui/cn'
import type { Menu, StorefrontLayout } from '../content-schema'
import { contentHref } from './content-href'
import { PageStart } from './page-start'
import { StoreMenu, StorePhoneMenu } from './store-menu'

export interface StoreHeaderProps {
  layout: StorefrontLayout
  items: Menu['items']
  prefix: string
  /** The islands of other features. */
  search: ReactNode
  cart: ReactNode
  place: ReactNode
}

/** What every page of a store begins with. */
export function StoreHeader({ layout, items, prefix, search, cart, place }: StoreHeaderProps) {
  const t = useTranslations('storefront.header')
  return (
    <>
      <PageStart layout={layout} />
      {layout.announcement ? <Announcement announcement={layout.announcement} prefix={prefix} /> : null}
      <header className="sticky top-0 z-40 border-b border-line bg-canvas/92 backdrop-blur-md playful:border-b-0 editorial:border-b-0">
        <div className="relative">
          <div className="page-width flex min-h-16 items-center gap-2 sm:gap-4 lg:min-h-18 editorial:lg:grid editorial:lg:grid-cols-[1fr_auto_1fr]">
            <StorePhoneMenu items={items} prefix={prefix} label={t('menu')} />
            <a
              href={prefix || '/'}
              className={cn(
                'heading me-auto truncate py-2 text-xl lg:text-2xl',
                'editorial:lg:order-2 editorial:lg:mx-0 editorial:text-2xl editorial:lg:text-[2rem]',
                'crisp:lg:me-6 playful:rounded-full playful:bg-highlight playful:px-4 playful:text-lg playful:text-on-highlight',
              )}
            >
              {layout.store.name}
            </a>
            <div className="w-full max-w-72 grow max-lg:hidden crisp:max-w-xl crisp:me-auto editorial:lg:order-1 editorial:max-w-60">
              {search}
            </div>
            <div className="flex items-center sm:gap-1 editorial:lg:order-3 editorial:lg:justify-self-end">
              <div className="max-sm:hidden">{place}</div>
              <a
                href={`${prefix}/account`}
                aria-label={t('account')}
                className="grid size-11 place-items-center rounded-control hover:bg-hover"
              >
                <ShopIcon name="user" className="size-6" />
              </a>
              {cart}
            </div>
          </div>
        </div>
        <div className="page-width pb-3 lg:hidden">{search}</div>
        {items.length > 0 ? (
          <div className="page-width max-lg:hidden pb-2 crisp:-ms-3.5 editorial:border-t editorial:border-line editorial:pt-1 editorial:pb-1">
            <StoreMenu items={items} prefix={prefix} label={t('menu')} />
          </div>
        ) : null}
      </header>
    </>
  )
}

function Announcement(props: { announcement: NonNullable<StorefrontLayout['announcement']>; prefix: string }) {
  const { text, link } = props.announcement
  const className = 'block bg-bar px-4 py-2.5 text-center text-sm font-medium text-on-bar'
  return link ? (
    <a href={contentHref(link, props.prefix)} className={`${className} hover:underline hover:underline-offset-4`}>
      {text}
    </a>
  ) : (
    <p className={className}>{text}</p>
  )
}
