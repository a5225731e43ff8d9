import type { LineFacts, PromotionFacts } from '../facts-schema'
import { applyActions } from './apply-actions'
import { prepareCart } from './cart'
import { choosePromotions } from './choose-promotions'
import type { CompiledPromotions } from './compile-promotions'
import { enterContest } from './contender'
import { evaluateConditions } from './evaluate-conditions'
import { fetchPromotions } from './fetch-promotions'

/** What sale prices depend on beside the item. */
export interface CatalogueTerms extends Pick<PromotionFacts, 'currency' | 'now' | 'timeZone' | 'minimumMarginPpm'> {}

/** What one piece costs with the sale prices that are on. */
export interface CataloguePrice {
  readonly priceMinor: number
  /** In the order in which they work; each takes something off. */
  readonly promotionIds: readonly string[]
}

/**
 * The price of each item under sale promotions, by variant; items that none is about are left out. Each item is looked at alone, one piece of it:
 * what a listing shows depends on nothing else. Minor units of the terms' currency. `sales` must hold sale promotions only (`isSalePrice`).
 */
export function priceCatalogue(
  sales: CompiledPromotions,
  items: readonly LineFacts[],
  terms: CatalogueTerms,
): Map<string, CataloguePrice> {
  const prices = new Map<string, CataloguePrice>()
  if (sales.promotions.length === 0) return prices
  for (const item of items) {
    const cart = prepareCart({ ...OPEN, ...terms, lines: [{ ...item, quantity: 1 }] })
    const { eligible } = evaluateConditions(fetchPromotions(sales, cart).fetched, cart)
    if (eligible.length === 0) continue
    const chosen = choosePromotions(
      eligible.map((one) => enterContest(one, cart)),
      cart,
    )
    const results = applyActions(cart, chosen).results.filter(({ amountMinor }) => amountMinor > 0)
    if (results.length === 0) continue
    const off = results.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const promotionIds = results.map(({ contender }) => contender.compiled.promotion.id)
    prices.set(item.variantId, { priceMinor: item.unitPriceMinor - off, promotionIds })
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
