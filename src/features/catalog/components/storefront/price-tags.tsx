import { toMajorString } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import type { StorefrontProduct } from '../../catalog-schema'

/** Open Graph of a product's price, as feeds and link previews read it: React puts it into the head. */
export function PriceTags({ product, currency }: { product: StorefrontProduct; currency: CurrencyCode }) {
  const cheapest = product.variants.find(({ priceMinor }) => priceMinor === product.priceMinMinor)
  if (!cheapest) return null
  const { priceMinor, compareAtMinor, saleEndsAt } = cheapest
  const regular = compareAtMinor ?? priceMinor
  return (
    <>
      <meta property="product:price:amount" content={toMajorString(regular, currency)} />
      <meta property="product:price:currency" content={currency} />
      {compareAtMinor === null ? null : (
        <>
          <meta property="product:sale_price:amount" content={toMajorString(priceMinor, currency)} />
          <meta property="product:sale_price:currency" content={currency} />
        </>
      )}
      {saleEndsAt === null ? null : <meta property="product:sale_price_dates:end" content={saleEndsAt} />}
    </>
  )
}
