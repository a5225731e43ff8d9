import type { StoreContext } from '@/server/store-context'
import type { ProductFactsRow } from './item-facts-repository'
import { loadRuleCollections } from './load-rule-collections'
import { readProductFacts } from './sale-price-repository'

/**
 * What promotions ask of products and their variants, in all currencies: of those of the ids, or of the next ones after an id. Rules of collections
 * come from the cache. One statement.
 */
export async function loadProductFacts(
  ctx: StoreContext,
  which: readonly string[] | { readonly afterId: string | null; readonly limit: number },
): Promise<ProductFactsRow[]> {
  return readProductFacts(ctx, which, await loadRuleCollections(ctx))
}
