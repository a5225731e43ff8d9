'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect } from 'react'
import { ShopIcon } from '@/ui/shop/shop-icon'
import { countCart, openCart, useCart } from './cart-store'

/** The way to the cart in the header: a link that, with script, opens the drawer instead. */
export function CartButton({ prefix }: { prefix: string }) {
  const t = useTranslations('cart')
  const { count } = useCart()
  useEffect(() => {
    void countCart().catch(() => undefined)
    // A page from the browser's back memory shows the count of then.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) void countCart().catch(() => undefined)
    }
    addEventListener('pageshow', onShow)
    return () => removeEventListener('pageshow', onShow)
  }, [])
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void openCart()
  }
  return (
    <a
      href={`${prefix}/cart`}
      onClick={onClick}
      aria-label={count ? t('openWith', { count }) : t('open')}
      className="relative grid size-11 place-items-center rounded-control hover:bg-hover"
    >
      <ShopIcon name="bag" className="size-6" />
      {count ? (
        <span
          aria-hidden
          key={count}
          className="numeric absolute end-0.5 top-0.5 grid h-5 min-w-5 animate-in place-items-center rounded-full bg-accent px-1 text-xs/none font-bold text-on-accent zoom-in-50"
        >
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </a>
  )
}
