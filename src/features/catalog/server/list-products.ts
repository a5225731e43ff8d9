import { cachedRead } from '@/server/cache/cached-read'
import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { Facets, ListProductsInput, ProductFilter, ProductList, ProductSort } from '../catalog-schema'
import { type CollectionScope, findCollectionScope } from './collection-repository'
import { defaultCurrencyOf } from './default-currency'
import type { ListingScope } from './product-filter-repository'
import { readFacets, readProductPage } from './product-listing-repository'
import { textMatches } from './text-matches'

/** An unknown category or collection holds nothing. At most two statements more than the tries a misspelt word takes. */
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
    const found = await readProductPage(ctx, {
      scope,
      filter,
      sort,
      collectionId: manualId,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    })
    if (found.total === 0 && filter.q && !hasFacetFilter(filter)) continue
    const facets = withFacets ? await cachedFacets(ctx, scope, filter) : null
    return { ...found, page, pageSize, pageCount: Math.ceil(found.total / pageSize), sort, correctedTo, facets }
  }
  return empty
}

/** The same for every page of a listing, and the dearest part of it. */
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
