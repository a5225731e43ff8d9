import type { StoreContext } from '@/server/store-context'
import type { LivePromotions } from './load-promotions'
import { findShopperFacts, type Shopper, type ShopperFacts } from './shopper-facts-repository'

const NOTHING: ShopperFacts = { codes: [], usage: {}, customer: null }

/**
 * What promotions ask of this shopper: the codes entered, uses and budgets, groups, tags and past orders. One statement where codes were
 * entered, where a promotion may run out, or where one asks about a customer who is signed in; else none.
 */
export function loadShopperFacts(
  ctx: StoreContext,
  live: LivePromotions | null,
  shopper: Shopper & { readonly codes: readonly string[] },
): Promise<ShopperFacts> {
  const limitedIds = live?.limitedIds ?? []
  const asksCustomer =
    shopper.customerId !== null && (live?.speaksOf('customer') || live?.speaksOf('customer_group') || false)
  if (shopper.codes.length === 0 && limitedIds.length === 0 && !asksCustomer) return Promise.resolve(NOTHING)
  return findShopperFacts(ctx, { ...shopper, limitedIds })
}
