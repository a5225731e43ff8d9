import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import type { PromotionFacts } from '@/features/promotions/facts-schema'
import type { Promotion } from '@/features/promotions/promotions-schema'
import type { Evaluation } from '@/features/promotions/trace-schema'
import { applied, lineDiscounts } from './carts'
import type { Priced } from './reference'

/** The engine's answer in the words of the reference. */
export function asPriced(result: Evaluation): Priced {
  const amounts = Object.entries(applied(result)).filter(([, amount]) => amount > 0)
  return {
    lines: lineDiscounts(result),
    shipping: result.shippingDiscountMinor,
    gifts: result.gifts.map(({ quantity, variantId }) => `${quantity} × ${variantId}`).toSorted(),
    amounts: Object.fromEntries(amounts),
  }
}

export function priceByEngine(promotions: readonly Promotion[], facts: PromotionFacts): Priced {
  return asPriced(evaluatePromotions(compilePromotions(promotions), facts))
}
