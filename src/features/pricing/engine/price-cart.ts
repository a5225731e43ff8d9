import type { PriceCartInput, PricedCart } from '../pricing-schema'
import { applyAdjustments } from './apply-adjustments'
import { priceLines } from './price-lines'
import { priceShipping } from './price-shipping'
import { noPromotions, type PromotionsStage } from './promotions-stage'
import { sumTotals } from './sum-totals'
import { taxLines, taxShipping } from './tax-lines'

/**
 * Prices a cart. The one place where money is worked out: cart page, checkout, draft orders and the promotion simulator all
 * call it, and the order stores its result as it is. Pure: the same input gives the same cart, whatever the hour.
 *
 * Arithmetic (docs/adr/0003-money.md): integer minor units; every discount ends on a line or on shipping; tax per line
 * on the discounted amount, each rate rounded half up on its own; totals are sums of rounded parts and are never rounded again.
 * No line depends on the order of the lines. Throws `RangeError` for input that `priceCartInputSchema` would refuse.
 */
export function priceCart(input: PriceCartInput, promotions: PromotionsStage = noPromotions): PricedCart {
  const { currency, pricesIncludeTax } = input
  const pricedLines = priceLines(input.lines)
  const pricedShipping = priceShipping(input.shipping)
  const adjustments = promotions({ lines: pricedLines, shipping: pricedShipping })
  const discounted = applyAdjustments(pricedLines, pricedShipping, adjustments)
  const lines = taxLines(discounted.lines, pricesIncludeTax)
  const shipping = taxShipping(discounted.shipping, pricesIncludeTax)
  return { currency, lines, shipping, totals: sumTotals(lines, shipping, pricesIncludeTax) }
}
