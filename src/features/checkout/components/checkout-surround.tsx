import { useTranslations } from 'next-intl'
import { PageStart } from '@/features/content/components/page-start'
import type { StorefrontLayout } from '@/features/content/content-schema'
import { ShopIcon } from '@/ui/shop/shop-icon'

interface CheckoutSurroundProps {
  layout: StorefrontLayout
  prefix: string
}

/** The head of the checkout: whose it is and the way back, and nothing that leads elsewhere. */
export function CheckoutHeader({ layout, prefix }: CheckoutSurroundProps) {
  const t = useTranslations('checkout')
  return (
    <>
      <PageStart layout={layout} />
      <header className="border-b border-line bg-canvas">
        <div className="page-width flex min-h-16 items-center justify-between gap-4 lg:min-h-18">
          <a href={prefix || '/'} className="heading truncate py-2 text-xl lg:text-2xl">
            {layout.store.name}
          </a>
          <a
            href={`${prefix}/cart`}
            className="-me-3 flex min-h-11 shrink-0 items-center gap-2 rounded-control px-3 text-[0.9375rem] font-medium hover:bg-hover"
          >
            <ShopIcon name="bag" />
            {t('back')}
          </a>
        </div>
      </header>
    </>
  )
}

interface CheckoutFooterProps extends CheckoutSurroundProps {
  /** The store's text pages: terms, returns, delivery. */
  pages: readonly { readonly handle: string; readonly title: string }[]
}

/** The foot of the checkout: what a shopper may want to read before paying, in a tab of its own, and whom to ask. */
export function CheckoutFooter({ layout, prefix, pages }: CheckoutFooterProps) {
  const t = useTranslations('storefront.footer')
  const { contactEmail } = layout.store
  const link = 'inline-flex min-h-9 items-center underline-offset-4 hover:text-ink hover:underline'
  return (
    <footer className="mt-auto border-t border-line text-sm text-ink-muted">
      <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-1 py-5">
        <span className="flex min-h-9 items-center gap-2">
          <ShopIcon name="lock" className="size-4" />
          {t('secure')}
        </span>
        {pages.map(({ handle, title }) => (
          <a key={handle} href={`${prefix}/pages/${handle}`} target="_blank" rel="noopener" className={link}>
            {title}
          </a>
        ))}
        {contactEmail ? (
          <a href={`mailto:${contactEmail}`} className={link}>
            {contactEmail}
          </a>
        ) : null}
      </div>
    </footer>
  )
}
