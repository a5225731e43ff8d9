import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { Suggestions } from '../catalog-schema'
import { defaultCurrencyOf } from './default-currency'
import { readSuggestions } from './suggestion-repository'
import { textMatches } from './text-matches'

/** What to offer while a shopper types. One statement, and one for each further way a misspelt word is looked for. */
export async function suggestProducts(ctx: StoreContext, query: string): Promise<Suggestions> {
  dependOn(tags.lists(ctx.store.id))
  const defaultCurrency = await defaultCurrencyOf(ctx)
  for await (const { match, correctedTo } of textMatches(ctx, query, { typing: true })) {
    if (!match) break
    const found = await readSuggestions(ctx, match, defaultCurrency)
    if (found.products.length > 0 || found.categories.length > 0) return { ...found, correctedTo }
  }
  return { queries: [], categories: [], products: [], correctedTo: null }
}
