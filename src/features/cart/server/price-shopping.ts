import { priceCart } from '@/features/pricing/server'
import type { PricedCart } from '@/features/pricing/pricing-schema'
import { quoteCartShipping } from '@/features/shipping/server'
import type { ShippingOption, ShippingQuote } from '@/features/shipping/shipping-schema'
import { loadTaxRates } from '@/features/taxes/server'
import { toCurrency } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { Cart } from '../cart-schema'
import type { CartLineRow, CartRow } from './cart-repository'
import { withManualDiscounts } from '../engine/manual-discount'
import { factsOfShopping, type Promoted, promoteShopping, type SoldLine } from './promote-shopping'
import type { ShoppingRow } from './read-cart'
import { findShopTerms } from './shop-terms-repository'
import { type ShoppingTaxes, taxShopping } from './tax-shopping'
import { viewCart } from './view-cart'

/** A cart with its price, and what was found on the way that the checkout goes on with. */
export interface PricedShopping {
  readonly row: ShoppingRow | null
  readonly cart: Cart
  /** Priced with shipping, where a method is chosen and offered. Its lines are those of `goods`. */
  readonly priced: PricedCart
  /** What is sold: the cart's lines that count, and what promotions give. */
  readonly goods: readonly CartLineRow[]
  readonly promoted: Promoted
  /** Null while there is no address to ask for. */
  readonly quote: ShippingQuote | null
  /** The chosen method, where it is (still) offered. */
  readonly shippingOption: ShippingOption | null
  /** What a way of delivery would cost after promotions. */
  readonly discountedShipping: (option: ShippingOption) => number
  /** The store never sells below cost, and this is in the currency of its costs. */
  readonly guardsMargin: boolean
}

/**
 * Prices a cart as it stands, in the context's language and currency: the only way for cart page, checkout and order. Lines that are not
 * sold (any more) do not count. Taxed for the address given; before that, where prices include tax, for the store's own country.
 * The tables of rates and zones come from the cache: no statement of its own once they are warm.
 */
export async function priceShopping(ctx: StoreContext, found: ShoppingRow | null): Promise<PricedShopping> {
  const settings = await cachedRead(ctx, { key: 'shop-terms', tags: [tags.settings(ctx.store.id)] }, () =>
    findShopTerms(ctx),
  )
  const place = destinationOf(found)
  const taxes = taxShopping({ row: found, terms: settings, place, rates: await loadTaxRates(ctx) })
  const { row } = taxes
  const terms = { ...settings, pricesIncludeTax: taxes.pricesIncludeTax }
  const soldOf = (lines: readonly CartLineRow[] = []) => lines.flatMap((line) => soldLine(line, taxes))
  const sold = soldOf(row?.lines)
  const promotable = { row, terms, sold, giftable: soldOf(row?.gifts), country: place?.country ?? null }
  const facts = factsOfShopping(ctx, promotable)
  const price = (promoted: Promoted, shipping: Parameters<typeof priceCart>[0]['shipping']) => {
    const lines = [...sold, ...promoted.gifts]
    const input = { currency: toCurrency(ctx.currency), pricesIncludeTax: terms.pricesIncludeTax, lines, shipping }
    const priced = priceCart(input, (subtotals) =>
      withManualDiscounts(subtotals, promoted.adjustments, row?.manual ?? []),
    )
    return { promoted, goods: lines, priced }
  }
  const unsent = price(promoteShopping(promotable, facts), null)
  const quote = place ? taxes.quoted(await quoteCartShipping(ctx, quoteInput(ctx, place, unsent))) : null
  const options = quote?.status === 'options' ? quote.options : []
  const shippingOption = options.find((option) => option.methodId === row?.shippingMethodId) ?? null
  const priced = shippingOption ? price(...withShipping(shippingOption)) : unsent
  const cart = await viewCart(ctx, { row, ...priced, terms, place, quote, shippingOption })
  const frees = row?.live?.compiled.promotions.some(({ actions }) => actions.some(({ level }) => level === 'shipping'))
  const discountedShipping = (option: ShippingOption) =>
    frees ? (price(...withShipping(option)).priced.shipping?.discountedSubtotalMinor ?? 0) : option.amountMinor
  const guardsMargin = terms.marginGuard && terms.currency === ctx.currency
  return { row, cart, ...priced, quote, shippingOption, discountedShipping, guardsMargin }

  function withShipping({ methodId, amountMinor }: ShippingOption) {
    const promoted = promoteShopping(promotable, { ...facts, shipping: { methodId, amountMinor } })
    return [promoted, { id: methodId, amountMinor, taxRates: taxes.shippingRates }] as const
  }
}

function destinationOf(row: CartRow | null): Destination | null {
  const address = row?.shippingAddress ?? row?.billingAddress
  return address ? { country: address.country, region: address.region, postalCode: address.postalCode } : null
}

/** The line with its price and the taxes due on it; none where it is not sold (any more). */
function soldLine(line: CartLineRow, { ratesOf }: ShoppingTaxes): SoldLine[] {
  const { isActive, unitPriceMinor } = line
  return isActive && unitPriceMinor !== null ? [{ ...line, unitPriceMinor, taxRates: ratesOf(line) }] : []
}

function quoteInput(
  ctx: StoreContext,
  destination: Destination,
  { goods, priced }: { goods: readonly CartLineRow[]; priced: PricedCart },
) {
  const lines = goods.map((line, index) => ({
    ...line,
    discountedSubtotalMinor: priced.lines[index]?.discountedSubtotalMinor ?? 0,
  }))
  return { destination, currency: toCurrency(ctx.currency), lines }
}
