import type { ShippingOption, ShippingQuote } from '@/features/shipping/shipping-schema'
import { resolveShippingTaxRates, resolveTaxRates } from '@/features/taxes/server'
import { type TaxRateRow, taxClassSchema } from '@/features/taxes/taxes-schema'
import type { Destination } from '@/lib/destination'
import { withoutTaxes } from '@/lib/rate'
import type { CartLineRow } from './cart-repository'
import type { ShoppingRow } from './read-cart'
import type { ShopTerms } from './shop-terms-repository'

type Rate = { name: string; ratePpm: number }

/** Which taxes the parts of a cart bear, and what the parts cost to whom. */
export interface ShoppingTaxes {
  /** Prices as this shopper is asked for them: of an exempt one without the tax that they contain. */
  readonly row: ShoppingRow | null
  /** What the prices of `row` and the quoted delivery contain. */
  readonly pricesIncludeTax: boolean
  readonly ratesOf: (line: CartLineRow) => Rate[]
  readonly shippingRates: Rate[]
  readonly quoted: (quote: ShippingQuote) => ShippingQuote
}

/**
 * The taxes of a cart at the address given; before there is one, where prices include tax, those of the store's own country. A customer who is exempt pays
 * the price of each piece, and of the delivery, less the tax that it contains; nothing is added to prices without tax. Goods that bear no tax because they
 * are digital keep their price.
 */
export function taxShopping(found: {
  readonly row: ShoppingRow | null
  readonly terms: ShopTerms
  readonly place: Destination | null
  readonly rates: readonly TaxRateRow[]
}): ShoppingTaxes {
  const { row, terms, place, rates } = found
  const taxed = place ?? (terms.pricesIncludeTax ? { country: terms.country } : null)
  const due = (line: CartLineRow) => (taxed && isTaxed(line, terms) ? dueOn(line, taxed, rates) : [])
  const onShipping = place ? resolveShippingTaxRates(place, rates).map(rateOf) : []
  const { pricesIncludeTax } = terms
  if (!row?.taxExempt) {
    return { row, pricesIncludeTax, ratesOf: due, shippingRates: onShipping, quoted: (quote) => quote }
  }
  const bare = (line: CartLineRow) => (pricesIncludeTax ? withoutTax(line, due(line)) : line)
  return {
    row: { ...row, lines: row.lines.map(bare), gifts: row.gifts.map(bare) },
    pricesIncludeTax: false,
    ratesOf: () => [],
    shippingRates: [],
    quoted: (quote) => (pricesIncludeTax ? quoteWithoutTax(quote, onShipping) : quote),
  }
}

function isTaxed({ requiresShipping, taxClass }: CartLineRow, { digitalTaxed }: ShopTerms): boolean {
  return digitalTaxed || (requiresShipping && taxClass !== 'digital')
}

function dueOn({ taxClass }: CartLineRow, destination: Destination, rates: readonly TaxRateRow[]): Rate[] {
  return resolveTaxRates(taxClassSchema.parse(taxClass), destination, rates).map(rateOf)
}

const rateOf = ({ name, ratePpm }: Rate): Rate => ({ name, ratePpm })

function withoutTax(line: CartLineRow, rates: readonly Rate[]): CartLineRow {
  const net = <T extends number | null>(amountMinor: T) =>
    amountMinor === null ? amountMinor : (withoutTaxes(amountMinor, rates) as T)
  return {
    ...line,
    unitPriceMinor: net(line.unitPriceMinor),
    compareAtMinor: net(line.compareAtMinor),
    seenPriceMinor: net(line.seenPriceMinor),
    ...(line.facts ? { facts: { ...line.facts, minimumMinor: net(line.facts.minimumMinor) } } : {}),
  }
}

function quoteWithoutTax(quote: ShippingQuote, rates: readonly Rate[]): ShippingQuote {
  if (quote.status !== 'options') return quote
  const options = quote.options.map(
    (option): ShippingOption => ({ ...option, amountMinor: withoutTaxes(option.amountMinor, rates) }),
  )
  return { ...quote, options }
}
