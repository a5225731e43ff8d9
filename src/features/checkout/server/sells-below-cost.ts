import { platformFeePpmOf } from '@/features/payments/server'
import type { StoreContext } from '@/server/store-context'
import { marginOf } from '../engine/margin'
import { findCosts } from './margin-repository'
import type { OpenCheckout } from './read-checkout'

/**
 * Whether the store forbids sales below cost and this one is such: with everything that promotions take off, and the platform's fee of the chosen way to
 * pay. Costs are in the store's first currency; a sale in another is not judged. No statement where the store does not forbid it.
 */
export async function sellsBelowCost(ctx: StoreContext, open: OpenCheckout): Promise<boolean> {
  const { goods, priced, guardsMargin } = open.shopping
  if (!guardsMargin || !open.paymentOption) return false
  const costs = await findCosts(
    ctx,
    goods.map(({ variantId }) => variantId),
  )
  const variants = new Map(goods.map(({ id, variantId }) => [id, variantId]))
  const lines = priced.lines.map(({ id, quantity, netMinor, totalMinor }) => ({
    quantity,
    netMinor,
    totalMinor,
    costMinor: costs.get(variants.get(id) ?? '') ?? null,
  }))
  return marginOf(lines, platformFeePpmOf(open.paymentOption.id)) < 0
}
