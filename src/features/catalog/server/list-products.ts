import { cachedRead } from '@/server/cache/cached-read'
import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { Facets, ListProductsInput, ProductFilter, ProductList, ProductSort } from '../catalog-schema'
import { type CollectionScope, findCollectionScope } from './collection-repository'
import { defaultCurrencyOf } from './default-currency'
import type { ListingScope } from './product-filter-repository'
import { loadProductCards } from './load-product-cards'
import { countProducts, findListedProducts, type Listing, readFacets } from './product-listing-repository'
import { textMatches } from './text-matches'

/**
 * One page of products. An unknown category or collection holds nothing. Two statements (which, and their cards), two more for a long
 * listing, and as many again for each further way in which a misspelt word is tried; none where listing and cards are known.
 */
export async function listProducts(ctx: StoreContext, input: ListProductsInput): Promise<ProductList> {
  dependOn(tags.lists(ctx.store.id))
  const { sort: wantedSort, page, pageSize, facets: withFacets, ...filter } = input
  const collection = filter.collection === undefined ? undefined : await findCollectionScope(ctx, filter.collection)
  const sort = sortOf(filter, wantedSort, collection)
  const empty = { products: [], total: 0, page, pageSize, pageCount: 0, sort, correctedTo: null, facets: null }
  if (collection === null) return empty

  const defaultCurrency = await defaultCurrencyOf(ctx)
  for await (const { match, correctedTo } of textMatches(ctx, filter.q, { typing: false })) {
    const scope: ListingScope = {
      defaultCurrency,
      category: filter.category,
      collection: collection?.condition,
      text: match,
    }
    const manualId = collection?.kind === 'manual' ? collection.id : null
    const { total, ids } = await findPage(ctx, { scope, filter, sort, collectionId: manualId }, { page, pageSize })
    if (total === 0 && filter.q && !hasFacetFilter(filter)) continue
    const products = await loadProductCards(ctx, ids)
    const facets = withFacets ? await cachedFacets(ctx, scope, filter) : null
    return { products, total, page, pageSize, pageCount: Math.ceil(total / pageSize), sort, correctedTo, facets }
  }
  return empty
}

/** Listings of up to so many products are kept whole; longer ones are read page by page. */
const MOST_KEPT = 500

/** How many products a listing has, and which are on one page of it. */
async function findPage(
  ctx: StoreContext,
  listing: Listing,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ total: number; ids: readonly string[] }> {
  const range = { offset: (page - 1) * pageSize, limit: pageSize }
  const kept = { tags: [tags.lists(ctx.store.id)] }
  const name = JSON.stringify([listing.filter, listing.scope.text])
  const all = await cachedRead(ctx, { ...kept, key: `listing|${listing.sort}|${name}` }, async () => {
    const ids = await findListedProducts(ctx, listing, { offset: 0, limit: MOST_KEPT + 1 })
    return ids.length > MOST_KEPT ? null : ids
  })
  if (all) return { total: all.length, ids: all.slice(range.offset, range.offset + range.limit) }
  const [total, ids] = await Promise.all([
    cachedRead(ctx, { ...kept, key: `listing-total|${name}` }, () => countProducts(ctx, listing)),
    findListedProducts(ctx, listing, range),
  ])
  return { total, ids }
}

/** The same for every page of a listing and every order of it. */
function cachedFacets(ctx: StoreContext, scope: ListingScope, filter: ProductFilter): Promise<Facets> {
  const key = `facets|${JSON.stringify([filter, scope.text])}`
  return cachedRead(ctx, { key, tags: [tags.lists(ctx.store.id)] }, () => readFacets(ctx, scope, filter))
}

/** With filters chosen, an empty page may be theirs: the words are then not searched differently, or paging would jump. */
function hasFacetFilter({ q, category, collection, ...facets }: ProductFilter): boolean {
  return Object.values(facets).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}

function sortOf(
  filter: ProductFilter,
  wanted: ProductSort | undefined,
  collection: CollectionScope | null | undefined,
): ProductSort {
  if (wanted && !(wanted === 'relevance' && !filter.q)) return wanted
  if (filter.q) return 'relevance'
  return collection?.sort ?? 'newest'
}
