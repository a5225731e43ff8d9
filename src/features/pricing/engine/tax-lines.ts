import { assertMinor, sumMinor } from '@/lib/money'
import { taxFromGross, taxFromNet } from '@/lib/rate'
import type { PricedLine, PricedShipping, PricingTaxRate, TaxAmount } from '../pricing-schema'
import type { Discounted } from './apply-adjustments'
import type { SubtotalLine } from './price-lines'
import type { SubtotalShipping } from './price-shipping'

/** An amount taken apart: net + tax = total. */
type TaxedAmount = { taxes: TaxAmount[]; taxMinor: number; netMinor: number; totalMinor: number }

/** Prices without tax: tax = amount × rate for each rate; total = amount + Σ tax. */
function addTax(netMinor: number, rates: readonly PricingTaxRate[]): TaxedAmount {
  const taxes = rates.map(({ name, ratePpm }) => ({ name, ratePpm, amountMinor: taxFromNet(netMinor, ratePpm) }))
  const taxMinor = sumMinor(taxes.map((tax) => tax.amountMinor))
  return { taxes, taxMinor, netMinor, totalMinor: assertMinor(netMinor + taxMinor) }
}

/**
 * Prices with tax: tax = amount × rate ÷ (1 + Σ rates) for each rate; net = amount − Σ tax. Where the rates add up to more than
 * 100 %, the roundings alone could pass a price of a few units: the last rate then gets what is left.
 */
function extractTax(grossMinor: number, rates: readonly PricingTaxRate[]): TaxedAmount {
  const totalPpm = rates.reduce((sum, rate) => sum + rate.ratePpm, 0)
  let netMinor = grossMinor
  const taxes = rates.map(({ name, ratePpm }) => {
    const amountMinor = Math.min(taxFromGross(grossMinor, ratePpm, totalPpm), netMinor)
    netMinor -= amountMinor
    return { name, ratePpm, amountMinor }
  })
  return { taxes, taxMinor: grossMinor - netMinor, netMinor, totalMinor: grossMinor }
}

/** The taxes of one amount as shown; each rate is rounded half up on its own, and rates add, they do not compound. */
function taxAmount(shownMinor: number, rates: readonly PricingTaxRate[], pricesIncludeTax: boolean): TaxedAmount {
  return pricesIncludeTax ? extractTax(shownMinor, rates) : addTax(shownMinor, rates)
}

// The results are written out field by field: merging by spread took 90 % of the time of pricing a cart.
function taxLine(line: Discounted<SubtotalLine>, pricesIncludeTax: boolean): PricedLine {
  const { item, adjustments, discountMinor, discountedSubtotalMinor } = line
  const { taxes, taxMinor, netMinor, totalMinor } = taxAmount(discountedSubtotalMinor, item.taxRates, pricesIncludeTax)
  return {
    id: item.id,
    quantity: item.quantity,
    unitPriceMinor: item.unitPriceMinor,
    compareAtMinor: item.compareAtMinor,
    subtotalMinor: item.subtotalMinor,
    savingsMinor: item.savingsMinor,
    adjustments,
    discountMinor,
    discountedSubtotalMinor,
    taxes,
    taxMinor,
    netMinor,
    totalMinor,
  }
}

/** Stage 5: the tax of each line on its discounted subtotal, so that a line can be refunded without the others. */
export function taxLines(lines: readonly Discounted<SubtotalLine>[], pricesIncludeTax: boolean): PricedLine[] {
  return lines.map((line) => taxLine(line, pricesIncludeTax))
}

/** Stage 5 for shipping: the same arithmetic with shipping's own rates; none where shipping is not taxed. */
export function taxShipping(
  shipping: Discounted<SubtotalShipping> | null,
  pricesIncludeTax: boolean,
): PricedShipping | null {
  if (shipping === null) return null
  const { item, adjustments, discountMinor, discountedSubtotalMinor } = shipping
  const { taxes, taxMinor, netMinor, totalMinor } = taxAmount(discountedSubtotalMinor, item.taxRates, pricesIncludeTax)
  return {
    id: item.id,
    subtotalMinor: item.subtotalMinor,
    adjustments,
    discountMinor,
    discountedSubtotalMinor,
    taxes,
    taxMinor,
    netMinor,
    totalMinor,
  }
}
