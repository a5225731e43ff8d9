'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import type { StorefrontProduct, StorefrontVariant } from '../../catalog-schema'
import { BuyBox } from './buy-box'
import { initialVariant } from './choose-variant'
import { PriceRefresh } from './price-refresh'
import { ProductGallery } from './product-gallery'

export interface ProductViewProps {
  product: Pick<StorefrontProduct, 'title' | 'vendor' | 'images' | 'options' | 'variants' | 'priceChangesAt'>
  /** As the address asks for it. */
  variantId: string | undefined
  path: string
  prefix: string
  currency: CurrencyCode
  /** Said where the product has no price in the currency. */
  unavailable: ReactNode
  /** Below the button: delivery, returns, description. */
  children: ReactNode
}

/** Pictures beside the purchase; both follow the chosen variant, and so does the address. */
export function ProductView(props: ProductViewProps) {
  const { product, path, prefix, currency } = props
  const [chosenId, setChosenId] = useState(props.variantId)
  const variant = initialVariant(product.variants, chosenId)
  const choose = (next: StorefrontVariant) => setChosenId(next.id)
  // Also after the page was read again, when the router puts back the address that it knows.
  useEffect(() => {
    if (chosenId) history.replaceState(history.state, '', `${path}?variant=${chosenId}`)
  }, [chosenId, path, product])
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <PriceRefresh at={product.priceChangesAt} />
      <ProductGallery images={product.images} shownId={variant?.imageId ?? null} />
      <div className="lg:sticky lg:top-28 lg:max-w-xl lg:self-start">
        {product.vendor ? <p className="mb-2 text-sm text-ink-muted">{product.vendor}</p> : null}
        <h1 className="heading mb-5 text-[clamp(1.9rem,1.3rem+2vw,2.9rem)]">{product.title}</h1>
        {variant ? (
          <BuyBox
            product={product}
            path={path}
            prefix={prefix}
            currency={currency}
            variant={variant}
            onChoose={choose}
          />
        ) : (
          props.unavailable
        )}
        {props.children}
      </div>
    </div>
  )
}
