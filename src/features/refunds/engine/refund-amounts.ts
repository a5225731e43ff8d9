import { sumMinor } from '@/lib/money'
import { multiplyRatio } from '@/lib/rate'

/** Tax by rate. Of a refund it is below zero where less is given back than its goods were worth. */
export interface TaxPart {
  readonly name: string
  readonly ratePpm: number
  readonly amountMinor: number
}

/** An order as it was sold, and what was paid for it: all that a refund is worked out from. Integer minor units, with tax. */
export interface RefundableOrder {
  readonly lines: readonly {
    readonly id: string
    readonly quantity: number
    /** Of all its pieces, after discounts. */
    readonly totalMinor: number
    readonly taxes: readonly TaxPart[]
  }[]
  readonly shipping: { readonly totalMinor: number; readonly taxes: readonly TaxPart[] }
  readonly totalMinor: number
  /** Captured, and not given back or about to be. */
  readonly leftMinor: number
}

/** What a refund consists of. Its lines, shipping and free adjustment add up to the amount. */
export interface RefundParts {
  readonly lines: readonly RefundLinePart[]
  readonly shippingMinor: number
  readonly shippingTaxes: readonly TaxPart[]
  /** Given beyond what goods and shipping are worth; below zero: kept of it. */
  readonly adjustmentMinor: number
  readonly amountMinor: number
  /** Of the whole amount, by rate. */
  readonly taxes: readonly TaxPart[]
}

export interface RefundLinePart {
  readonly orderLineId: string
  readonly quantity: number
  readonly amountMinor: number
  readonly taxes: readonly TaxPart[]
}

/** Earlier refunds of the same sale: those that failed are none, and neither is the return of money that was paid twice. */
export type EarlierRefund = Omit<RefundParts, 'adjustmentMinor'>

/**
 * What the part of something that was sold for a total is worth, given what was given back of it before: `share` of `whole` pieces are back
 * with this one. The cumulative worth is total × share ÷ whole, rounded half up, and a refund is the difference to the earlier ones, so that
 * all of them together are the total exactly, in whatever steps. Never below zero.
 */
export function nextShare(totalMinor: number, share: number, whole: number, earlierMinor: number): number {
  return Math.max(0, multiplyRatio(totalMinor, share, whole) - earlierMinor)
}

const rateKey = (tax: TaxPart) => `${tax.ratePpm} ${tax.name}`

/** Taxes by rate, added up; rates that come to nothing stay out. */
export function sumTaxParts(taxes: readonly TaxPart[]): TaxPart[] {
  const byRate = new Map<string, TaxPart>()
  for (const tax of taxes) {
    const known = byRate.get(rateKey(tax))
    byRate.set(rateKey(tax), { ...tax, amountMinor: sumMinor([tax.amountMinor, known?.amountMinor ?? 0]) })
  }
  return [...byRate.values()].filter((tax) => tax.amountMinor !== 0)
}

/** The taxes of pieces or of shipping, by rate: the same cumulative rule for each rate on its own, and never below zero either. */
export function nextTaxes(...given: Parameters<typeof nextSignedTaxes>): TaxPart[] {
  return nextSignedTaxes(...given).filter((tax) => tax.amountMinor > 0)
}

/** The same for an adjustment: `share` and what comes of it may be below zero. */
export function nextSignedTaxes(
  taxes: readonly TaxPart[],
  share: number,
  whole: number,
  earlier: readonly TaxPart[],
): TaxPart[] {
  if (whole === 0) return []
  const before = new Map(sumTaxParts(earlier).map((tax) => [rateKey(tax), tax.amountMinor]))
  return sumTaxParts(taxes)
    .map((tax) => {
      const reached = multiplyRatio(Math.sign(share) * tax.amountMinor, Math.abs(share), whole)
      return { ...tax, amountMinor: reached - (before.get(rateKey(tax)) ?? 0) }
    })
    .filter((tax) => tax.amountMinor !== 0)
}
