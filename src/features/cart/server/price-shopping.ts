import { pictureOf } from '@/features/media/server'
import { priceCart } from '@/features/pricing/server'
import type { PricedCart } from '@/features/pricing/pricing-schema'
import { freeShippingGoal, loadShippingZones, quoteCartShipping } from '@/features/shipping/server'
import type { ShippingOption, ShippingQuote } from '@/features/shipping/shipping-schema'
import { loadTaxRates, resolveShippingTaxRates, resolveTaxRates } from '@/features/taxes/server'
import { type TaxRateRow, taxClassSchema } from '@/features/taxes/taxes-schema'
import { toCurrency } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { Cart, CartLine } from '../cart-schema'
import { judgeLine } from '../engine/judge-line'
import type { CartLineRow, CartRow } from './cart-repository'
import { findShopTerms, type ShopTerms } from './shop-terms-repository'

/** A cart with its price, and what was found on the way that the checkout goes on with. */
export interface PricedShopping {
  readonly row: CartRow | null
  readonly cart: Cart
  /** Priced with shipping, where a method is chosen and offered. */
  readonly priced: PricedCart
  /** Null while there is no address to ask for. */
  readonly quote: ShippingQuote | null
  /** The chosen method, where it is (still) offered. */
  readonly shippingOption: ShippingOption | null
}

type SoldLine = CartLineRow & { readonly unitPriceMinor: number }

/**
 * Prices a cart as it stands, in the context's language and currency: the only way for cart page, checkout and order. Lines that are not
 * sold (any more) do not count. Taxed for the address given; before that, where prices include tax, for the store's own country.
 * The tables of rates and zones come from the cache: no statement of its own once they are warm.
 */
export async function priceShopping(ctx: StoreContext, row: CartRow | null): Promise<PricedShopping> {
  const terms = await cachedRead(ctx, { key: 'shop-terms', tags: [tags.settings(ctx.store.id)] }, () =>
    findShopTerms(ctx),
  )
  const taxRates = await loadTaxRates(ctx)
  const currency = toCurrency(ctx.currency)
  const sold = (row?.lines ?? []).filter((line): line is SoldLine => line.isActive && line.unitPriceMinor !== null)
  const place = destinationOf(row)
  const taxed = place ?? (terms.pricesIncludeTax ? { country: terms.country } : null)
  const base = {
    currency,
    pricesIncludeTax: terms.pricesIncludeTax,
    lines: sold.map((line) => lineInput(line, taxed, taxRates)),
  }
  const goods = priceCart({ ...base, shipping: null })
  const shippable = sold.map((line, index) => ({
    ...line,
    discountedSubtotalMinor: goods.lines[index]?.discountedSubtotalMinor ?? 0,
  }))
  const quote = place ? await quoteCartShipping(ctx, { destination: place, currency, lines: shippable }) : null
  const options = quote?.status === 'options' ? quote.options : []
  const shippingOption = options.find((option) => option.methodId === row?.shippingMethodId) ?? null
  const priced = shippingOption
    ? priceCart({ ...base, shipping: shippingInput(shippingOption, place, taxRates) })
    : goods
  const cart = await viewCart(ctx, { row, priced, terms, place, quote, shippingOption })
  return { row, cart, priced, quote, shippingOption }
}

function destinationOf(row: CartRow | null): Destination | null {
  const address = row?.shippingAddress ?? row?.billingAddress
  return address ? { country: address.country, region: address.region, postalCode: address.postalCode } : null
}

function lineInput(line: SoldLine, destination: Destination | null, rates: readonly TaxRateRow[]) {
  const { id, quantity, unitPriceMinor, compareAtMinor } = line
  const due = destination ? resolveTaxRates(taxClassSchema.parse(line.taxClass), destination, rates) : []
  return { id, quantity, unitPriceMinor, compareAtMinor, taxRates: due.map(({ name, ratePpm }) => ({ name, ratePpm })) }
}

function shippingInput(option: ShippingOption, destination: Destination | null, rates: readonly TaxRateRow[]) {
  const due = destination ? resolveShippingTaxRates(destination, rates) : []
  return {
    id: option.methodId,
    amountMinor: option.amountMinor,
    taxRates: due.map(({ name, ratePpm }) => ({ name, ratePpm })),
  }
}

interface Found extends Omit<PricedShopping, 'cart'> {
  readonly terms: ShopTerms
  readonly place: Destination | null
}

async function viewCart(ctx: StoreContext, found: Found): Promise<Cart> {
  const { row, priced, place, terms } = found
  const pricedById = new Map(priced.lines.map((line) => [line.id, line]))
  const lines = (row?.lines ?? []).map((line) =>
    viewLine(ctx, line, { priced: pricedById.get(line.id), sameCurrency: row?.currency === ctx.currency }),
  )
  const requiresShipping = (row?.lines ?? []).some((line) => line.requiresShipping && pricedById.has(line.id))
  const goodsMinor = priced.lines.reduce((sum, line) => sum + line.discountedSubtotalMinor, 0)
  const zones = requiresShipping ? await loadShippingZones(ctx) : []
  const goal = freeShippingGoal(place ?? { country: terms.country }, toCurrency(ctx.currency), zones)
  return {
    currency: priced.currency,
    lines,
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    totals: priced.totals,
    shippingKnown: found.quote?.status === 'not_required' || found.shippingOption !== null,
    requiresShipping,
    freeShipping: goal === null ? null : { thresholdMinor: goal, missingMinor: Math.max(0, goal - goodsMinor) },
    note: row?.note ?? null,
    canCheckOut: lines.length > 0 && lines.every((line) => line.problem === null),
  }
}

function viewLine(
  ctx: StoreContext,
  line: CartLineRow,
  found: { priced: PricedCart['lines'][number] | undefined; sameCurrency: boolean },
): CartLine {
  const { priced } = found
  const unitPriceMinor = line.unitPriceMinor ?? line.seenPriceMinor
  const changed = found.sameCurrency && priced !== undefined && priced.unitPriceMinor !== line.seenPriceMinor
  const title = line.title
  return {
    id: line.id,
    variantId: line.variantId,
    productId: line.productId,
    handle: line.handle,
    title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    image: line.picture ? pictureOf(ctx.store.id, { ...line.picture, alt: line.picture.alt || title }) : null,
    quantity: line.quantity,
    available: line.available,
    problem: judgeLine(line),
    unitPriceMinor,
    compareAtMinor: line.compareAtMinor !== null && line.compareAtMinor > unitPriceMinor ? line.compareAtMinor : null,
    priceChangedFromMinor: changed ? line.seenPriceMinor : null,
    subtotalMinor: priced?.subtotalMinor ?? 0,
    discountMinor: priced?.discountMinor ?? 0,
    adjustments: priced?.adjustments ?? [],
    discountedSubtotalMinor: priced?.discountedSubtotalMinor ?? 0,
  }
}
