import type { PromotionsRefused } from '@/features/promotions/server'
import type { Checkout, PlaceOrderInput, PlaceOrderResult } from '../checkout-schema'
import type { OpenCheckout } from './read-checkout'
import { refusalOf } from './update-checkout'

/** Why this checkout cannot become an order as asked, or null: it can. Stock is asked again when it is taken. */
export function refuseOrder(input: PlaceOrderInput, open: OpenCheckout): PlaceOrderResult | null {
  const { view: checkout } = open
  const { lines, totals } = checkout.cart
  if (lines.length === 0) return { status: 'empty_cart' }
  if (lines.some((line) => line.problem === 'unavailable')) return { status: 'unavailable', checkout }
  const short = lines.filter((line) => line.problem !== null)
  if (short.length > 0) return shortage(open, new Map(short.map((line) => [line.variantId, line.available ?? 0])))
  const refusal = input.update ? refusalOf(input.update, open) : null
  if (refusal) return { status: refusal, checkout }
  if (checkout.missing.length > 0) return { status: 'incomplete', missing: checkout.missing, checkout }
  if (totals.totalMinor !== input.expectedTotalMinor) {
    return { status: 'price_changed', totalMinor: totals.totalMinor, checkout }
  }
  return null
}

/** The answer where promotions ran out at the last moment; the checkout is priced without them. */
export function promotionsRefused({ refused }: PromotionsRefused, checkout: Checkout): PlaceOrderResult {
  const { totalMinor } = checkout.cart.totals
  return { status: 'promotion_unavailable', promotions: [...refused], totalMinor, checkout }
}

/** The answer for variants of which too few are left for what is bought; without lines, only gifts are short. */
export function shortage(
  open: OpenCheckout,
  availableOf: ReadonlyMap<string, number>,
): Extract<PlaceOrderResult, { status: 'out_of_stock' }> {
  const lines = open.view.cart.lines.flatMap((line) => {
    const available = availableOf.get(line.variantId)
    const { id: lineId, variantId, title, variantTitle, quantity } = line
    if (available === undefined || available >= quantity) return []
    return [{ lineId, variantId, title, variantTitle, quantity, available }]
  })
  return { status: 'out_of_stock', lines }
}
