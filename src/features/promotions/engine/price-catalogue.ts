import type { LineFacts, PromotionFacts } from '../facts-schema'
import { applySalePrices } from './apply-sale-prices'
import { prepareCart } from './cart'
import type { CompiledPromotions } from './compile-promotions'
import { evaluateConditions } from './evaluate-conditions'
import { fetchPromotions } from './fetch-promotions'

/** What sale prices depend on beside the item. */
export type CatalogueTerms = Pick<PromotionFacts, 'currency' | 'now' | 'timeZone' | 'minimumMarginPpm'>

/** What one piece costs with the sale prices that are on. */
export interface CataloguePrice {
  readonly priceMinor: number
  /** In the order in which they work; each takes something off. */
  readonly promotionIds: readonly string[]
}

/**
 * The price of one piece of each item under sale promotions, by variant; items that none is about are left out. The cart charges the same: sale
 * prices are chosen line by line, before everything else. Minor units of the terms' currency. `sales` must hold sale promotions only (`isSalePrice`).
 */
export function priceCatalogue(
  sales: CompiledPromotions,
  items: readonly LineFacts[],
  terms: CatalogueTerms,
): Map<string, CataloguePrice> {
  const prices = new Map<string, CataloguePrice>()
  if (sales.promotions.length === 0 || items.length === 0) return prices
  const lines = items.map((item) => ({ ...item, quantity: 1 }))
  const cart = prepareCart({ ...OPEN, ...terms, lines })
  const { eligible } = evaluateConditions(fetchPromotions(sales, cart).fetched, cart)
  const { results } = applySalePrices(eligible, cart)
  for (const { byLine, contender } of results) {
    for (const [index, off] of byLine) {
      const line = cart.lines[index]
      if (!line || off === 0) continue
      const before = prices.get(line.variantId) ?? { priceMinor: line.unitPriceMinor, promotionIds: [] }
      prices.set(line.variantId, {
        priceMinor: before.priceMinor - off,
        promotionIds: [...before.promotionIds, contender.compiled.promotion.id],
      })
    }
  }
  return prices
}

/** Nobody in particular, who has chosen nothing. */
const OPEN = {
  locale: 'en',
  shipping: null,
  customer: null,
  country: null,
  codes: [],
  usage: {},
  gifts: [],
} satisfies Partial<PromotionFacts>
