import { assertNever } from '@/lib/assert-never'
import type { CurrencyCode } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import { multiplyMinor, sumMinor } from '@/lib/money'
import type { ShippingBasis, ShippingMethod, ShippingOption, ShippingQuote, ShippingZone } from '../shipping-schema'
import { chooseZone } from './choose-zone'

export type ShippableLine = {
  quantity: number
  /** Weight of one piece; null counts as 0. */
  weightGrams: number | null
  requiresShipping: boolean
  /** The line after discounts, as shown to the shopper. */
  discountedSubtotalMinor: number
}

export type QuoteShippingInput = {
  destination: Destination
  currency: CurrencyCode
  lines: readonly ShippableLine[]
  zones: readonly ShippingZone[]
}

/** What the steps of methods are compared with. */
type Parcel = { goodsMinor: number; grams: number; pieces: number }

/** Weight and pieces of what is sent; the goods total is the whole cart's, digital lines too, as a shopper reads "orders over 50". */
function weighParcel(lines: readonly ShippableLine[]): Parcel {
  const sent = lines.filter((line) => line.requiresShipping)
  return {
    goodsMinor: sumMinor(lines.map((line) => line.discountedSubtotalMinor)),
    grams: sumMinor(sent.map((line) => multiplyMinor(line.weightGrams ?? 0, line.quantity))),
    pieces: sumMinor(sent.map((line) => line.quantity)),
  }
}

function measure(basis: ShippingBasis, parcel: Parcel): number {
  switch (basis) {
    case 'flat':
      return 0
    case 'price':
      return parcel.goodsMinor
    case 'weight':
      return parcel.grams
    case 'quantity':
      return parcel.pieces
    default:
      return assertNever(basis)
  }
}

/** The method with the price of the step that the cart falls in; of overlapping steps the cheapest. Null where none takes it. */
function offer(method: ShippingMethod, parcel: Parcel, currency: CurrencyCode): ShippingOption | null {
  const value = measure(method.basis, parcel)
  const offers = method.rates
    .filter((rate) => rate.currency === currency)
    .filter((rate) => rate.fromValue <= value && (rate.toValue === null || value < rate.toValue))
    .map(({ amountMinor: regularMinor, freeAboveMinor }) => {
      const free = freeAboveMinor !== null && parcel.goodsMinor >= freeAboveMinor
      const missing = freeAboveMinor === null || free || regularMinor === 0 ? null : freeAboveMinor - parcel.goodsMinor
      return { amountMinor: free ? 0 : regularMinor, regularMinor, missingForFreeMinor: missing }
    })
    .toSorted((a, b) => a.amountMinor - b.amountMinor || a.regularMinor - b.regularMinor)
  const { id: methodId, name, description, minDays, maxDays } = method
  return offers[0] ? { methodId, name, description, minDays, maxDays, ...offers[0] } : null
}

/**
 * The shipping methods that a cart can choose from, cheapest first (then by position, then id).
 *
 * One zone serves a destination (`chooseZone`); its active methods are offered where a step in the cart's currency holds the cart:
 * from ≤ value < to, so that neighbouring steps neither overlap nor leave a gap. A method is free once the goods after
 * discounts reach its threshold. A cart of digital goods alone needs no shipping.
 */
export function quoteShipping(input: QuoteShippingInput): ShippingQuote {
  if (!input.lines.some((line) => line.requiresShipping)) return { status: 'not_required' }
  const zone = chooseZone(input.destination, input.zones)
  if (zone === null) return { status: 'no_zone' }
  const parcel = weighParcel(input.lines)
  const options = [...zone.methods]
    .filter((method) => method.active)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .flatMap((method) => offer(method, parcel, input.currency) ?? [])
    .toSorted((a, b) => a.amountMinor - b.amountMinor) // stable: keeps the order by position among equal prices
  return options.length > 0 ? { status: 'options', zoneId: zone.id, options } : { status: 'no_method', zoneId: zone.id }
}
