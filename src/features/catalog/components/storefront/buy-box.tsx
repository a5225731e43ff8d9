'use client'

import { useTranslations } from 'next-intl'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { addToCart, useCart } from '@/features/cart/components/cart-store'
import type { CurrencyCode } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { StorefrontProduct, StorefrontVariant } from '../../catalog-schema'
import { isBuyable } from './choose-variant'
import { OptionPicker } from './option-picker'
import { ProductPrice } from './product-price'
import { ReductionNote } from './reduction-note'

export interface BuyBoxProps {
  product: Pick<StorefrontProduct, 'title' | 'options' | 'variants'>
  path: string
  prefix: string
  currency: CurrencyCode
  variant: StorefrontVariant
  onChoose: (variant: StorefrontVariant) => void
}

/** Price, choice, stock and the button: a form that posts on its own, and opens the drawer where there is script. */
export function BuyBox({ product, path, prefix, currency, variant, onChoose }: BuyBoxProps) {
  const t = useTranslations('storefront.product')
  const { busy } = useCart()
  const button = useRef<HTMLButtonElement>(null)
  const buyable = isBuyable(variant)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The field is asked, not a state: what was typed before this script came must count too.
    const quantity = Math.max(1, Number(new FormData(event.currentTarget).get('quantity')) || 1)
    if (!busy) void addToCart({ variantId: variant.id, quantity, title: product.title })
  }
  const label = buyable ? (variant.stock === 'backorder' ? t('backorder') : t('add')) : t('soldOut')
  return (
    <form method="post" action={`${prefix}/cart/add`} onSubmit={submit} className="grid gap-6">
      <input type="hidden" name="variantId" value={variant.id} />
      <div aria-live="polite" className="grid gap-2">
        <ProductPrice
          minMinor={variant.priceMinor}
          compareAtMinor={variant.compareAtMinor}
          currency={currency}
          className="text-2xl font-semibold editorial:font-normal"
        />
        <ReductionNote reduced={variant} currency={currency} className="gap-1 text-sm" />
        <StockNote variant={variant} />
      </div>
      {product.options.length > 0 ? (
        <OptionPicker
          path={path}
          options={product.options}
          variants={product.variants}
          current={variant}
          onChoose={onChoose}
        />
      ) : null}
      <div className="flex gap-3">
        <label className="relative">
          <span className="sr-only">{t('quantity')}</span>
          <input
            type="number"
            name="quantity"
            min={1}
            max={variant.left ?? 999}
            defaultValue={1}
            disabled={!buyable}
            className="numeric h-13 w-18 rounded-field border border-line-strong bg-canvas text-center text-base font-semibold disabled:opacity-50"
          />
        </label>
        <button
          ref={button}
          type="submit"
          disabled={!buyable}
          aria-busy={busy}
          className={cn(shopButton({ size: 'lg' }), 'grow')}
        >
          <ShopIcon name="bag" />
          {label}
        </button>
      </div>
      <StickyAdd anchor={button} title={product.title} variant={variant} currency={currency} label={label} />
    </form>
  )
}

function StockNote({ variant }: { variant: StorefrontVariant }) {
  const t = useTranslations('storefront.product')
  const dot = {
    in_stock: 'bg-ok',
    low_stock: 'bg-warn',
    backorder: 'bg-info',
    out_of_stock: 'bg-ink-muted',
  }[variant.stock]
  const text = {
    in_stock: () => t('inStock'),
    low_stock: () => (variant.left === null ? t('lowStock') : t('left', { count: variant.left })),
    backorder: () => t('backorderNote'),
    out_of_stock: () => t('soldOut'),
  }[variant.stock]()
  return (
    <p className="flex items-center gap-2 text-sm">
      <span aria-hidden className={cn('size-2 rounded-full', dot)} />
      {text}
    </p>
  )
}

interface StickyAddProps {
  anchor: React.RefObject<HTMLButtonElement | null>
  title: string
  variant: StorefrontVariant
  currency: CurrencyCode
  label: string
}

/** On phones the button follows once the real one has left the screen. */
function StickyAdd({ anchor, title, variant, currency, label }: StickyAddProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!anchor.current) return
    const observer = new IntersectionObserver(([entry]) => {
      setShown(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0)
    })
    observer.observe(anchor.current)
    return () => observer.disconnect()
  }, [anchor])
  if (!shown) return null
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex animate-in items-center gap-4 border-t border-line bg-canvas/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur duration-200 slide-in-from-bottom lg:hidden">
      <div className="min-w-0 grow">
        <p className="truncate text-sm font-semibold">{title}</p>
        <ProductPrice
          minMinor={variant.priceMinor}
          compareAtMinor={variant.compareAtMinor}
          currency={currency}
          className="text-sm"
        />
      </div>
      <button type="submit" disabled={!isBuyable(variant)} className={shopButton({ size: 'md' })}>
        {label}
      </button>
    </div>
  )
}
