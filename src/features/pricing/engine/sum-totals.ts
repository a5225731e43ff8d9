import { assertMinor, sumMinor } from '@/lib/money'
import type { CartTotals, PricedLine, PricedShipping, TaxAmount } from '../pricing-schema'

/** One entry per rate (name and percentage), highest rate first, then by name. */
function sumTaxes(taxes: readonly TaxAmount[]): TaxAmount[] {
  const byRate = new Map<string, TaxAmount>()
  for (const tax of taxes) {
    const key = `${tax.ratePpm} ${tax.name}`
    const amountMinor = assertMinor((byRate.get(key)?.amountMinor ?? 0) + tax.amountMinor)
    byRate.set(key, { ...tax, amountMinor })
  }
  return [...byRate.values()].toSorted((a, b) => b.ratePpm - a.ratePpm || (a.name < b.name ? -1 : 1))
}

/**
 * Stage 6: adds up. Nothing is rounded here, so the totals are exactly the sums of what the lines and shipping show, and
 * subtotal − discount + shipping (+ tax, where prices do not include it) = total = Σ line totals + shipping total.
 */
export function sumTotals(
  lines: readonly PricedLine[],
  shipping: PricedShipping | null,
  pricesIncludeTax: boolean,
): CartTotals {
  const parts = shipping ? [...lines, shipping] : lines
  return {
    subtotalMinor: sumMinor(lines.map((line) => line.subtotalMinor)),
    discountMinor: sumMinor(parts.map((part) => part.discountMinor)),
    shippingDiscountMinor: shipping?.discountMinor ?? 0,
    shippingMinor: shipping?.subtotalMinor ?? 0,
    taxMinor: sumMinor(parts.map((part) => part.taxMinor)),
    taxIncluded: pricesIncludeTax,
    taxes: sumTaxes(parts.flatMap((part) => part.taxes)),
    totalMinor: sumMinor(parts.map((part) => part.totalMinor)),
    savingsMinor: sumMinor(lines.map((line) => line.savingsMinor)),
  }
}
