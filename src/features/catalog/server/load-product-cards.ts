import { toCurrency } from '@/lib/currencies'
import { cachedReadMany } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { ProductCard } from '../catalog-schema'
import { loadSaleTools, type SaleTools } from './load-sale-tools'
import { lineFactsOf, paidPrice } from './price-items'
import { readProductCards, type RegularCard } from './product-card-repository'

/**
 * Cards in the order of the ids, each kept until its product or stock changes, or a sale begins or ends; products without a price in the
 * currency are left out. One statement, none where all are known. The caller depends on the store's lists: what changes a card changes them.
 */
export async function loadProductCards(ctx: StoreContext, ids: readonly string[]): Promise<ProductCard[]> {
  const tools = await loadSaleTools(ctx)
  const until = tools?.sales.changesAfter(ctx.now)
  const { promotions, categories, content } = tags
  // With sales a card depends on what groups its product is in, too.
  const shared = (tools ? [promotions, categories, content] : [promotions]).map((tag) => tag(ctx.store.id))
  const cards = await cachedReadMany(
    ctx,
    ids,
    (id) => ({
      key: `product-card|${id}`,
      tags: [tags.product(ctx.store.id, id), ...shared],
      until,
    }),
    async (missing) => {
      const read = await readProductCards(ctx, missing, tools?.ruleCollections ?? null)
      return new Map([...read].map(([id, found]) => [id, tools ? onSale(ctx, tools, found) : found.card]))
    },
  )
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** The card with the sale prices that are on now. */
function onSale(ctx: StoreContext, { sales, costAsShown }: SaleTools, { card, facts }: RegularCard): ProductCard {
  if (!facts) return card
  const at = { now: ctx.now, currency: toCurrency(ctx.currency) }
  const items = lineFactsOf(facts, ctx.currency, costAsShown)
  const onSaleNow = sales.priceAt(items, at)
  const priceChangesAt = sales.nextPriceChange(items, at)?.toISOString() ?? null
  if (onSaleNow.size === 0) return { ...card, priceChangesAt }
  const prices = facts.items.map((item) => paidPrice(item, onSaleNow.get(item.variantId)))
  const cheapest = prices.reduce((low, price) => (price.priceMinor < low.priceMinor ? price : low))
  return {
    ...card,
    priceMinMinor: cheapest.priceMinor,
    priceMaxMinor: Math.max(...prices.map(({ priceMinor }) => priceMinor)),
    compareAtMinor: cheapest.compareAtMinor,
    lowestMinor: cheapest.lowestMinor,
    saleEndsAt: cheapest.saleEndsAt,
    priceChangesAt,
  }
}
