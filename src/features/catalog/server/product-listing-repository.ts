import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { Facets, ProductFilter, ProductSort } from '../catalog-schema'
import { AVAILABLE, localised } from './product-card-repository'
import {
  allFilters,
  facetConditions,
  type ListingScope,
  priceRange,
  scopeConditions,
  textRank,
} from './product-filter-repository'

export interface Listing {
  readonly scope: ListingScope
  readonly filter: ProductFilter
  readonly sort: ProductSort
  /** Order of a manual collection: its id. */
  readonly collectionId: string | null
}

/** The ids of some products of a listing, in its order. One statement. */
export async function findListedProducts(
  ctx: StoreContext,
  listing: Listing,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT p.id ${listingSource(ctx, listing)} ORDER BY ${order(ctx, listing)}, p.id LIMIT ${limit} OFFSET ${offset}`
  return rows.map((row) => row.id)
}

/** How many products a listing has, all pages together. One statement. */
export async function countProducts(ctx: StoreContext, listing: Pick<Listing, 'scope' | 'filter'>): Promise<number> {
  const [row] = await ctx.db.$queryRaw<
    [{ total: number }]
  >`SELECT count(*)::int AS total ${listingSource(ctx, listing)}`
  return row.total
}

function listingSource(ctx: StoreContext, { scope, filter }: Pick<Listing, 'scope' | 'filter'>): Prisma.Sql {
  const range = priceRange(ctx, scope.defaultCurrency)
  const conditions = [...scopeConditions(ctx, scope), ...allFilters(filter, range)]
  return Prisma.sql`FROM product p WHERE ${Prisma.join(conditions, ' AND ')}`
}

function order(ctx: StoreContext, { sort, scope, collectionId }: Listing): Prisma.Sql {
  if (sort === 'relevance' && scope.text) return Prisma.sql`${textRank(scope.text)} DESC`
  if (sort === 'price_asc') return priceRange(ctx, scope.defaultCurrency).min
  if (sort === 'price_desc') return Prisma.sql`${priceRange(ctx, scope.defaultCurrency).max} DESC`
  // search_text begins with the title without case and accents.
  if (sort === 'title') {
    return Prisma.sql`coalesce(lower(nullif(p.translations -> ${ctx.locale} ->> 'title', '')), p.search_text)`
  }
  if (sort === 'featured' && collectionId !== null) {
    return Prisma.sql`(SELECT cp.position FROM collection_product cp
      WHERE cp.collection_id = ${collectionId}::uuid AND cp.product_id = p.id)`
  }
  return Prisma.sql`p.created_at DESC`
}

const MOST_FACET_VALUES = 60

/** Facets with their counts over all products of the listing. One statement. */
export async function readFacets(ctx: StoreContext, scope: ListingScope, filter: ProductFilter): Promise<Facets> {
  const range = priceRange(ctx, scope.defaultCurrency)
  const { price, stock, vendors, tags, options } = facetConditions(filter, range)
  const yes = Prisma.sql`true`
  const optionFlags = options.map(({ condition }, index) => Prisma.sql`, ${condition} AS ${Prisma.raw(`o${index}`)}`)
  const allOptions = all(options.map((_, index) => Prisma.raw(`b.o${index}`)))
  const allOtherOptions = all(
    options.map(({ name }, index) => Prisma.sql`(o.name = ${name} OR ${Prisma.raw(`b.o${index}`)})`),
  )
  const [row] = await ctx.db.$queryRaw<[{ facets: string }]>`
    WITH base AS MATERIALIZED (
      SELECT p.id, p.vendor, p.tags, ${range.min} AS min, ${range.max} AS max, ${AVAILABLE} AS sellable,
        ${price ?? yes} AS in_price, ${stock ?? yes} AS in_stock, ${vendors ?? yes} AS in_vendors, ${tags ?? yes} AS in_tags
        ${Prisma.join(optionFlags.length > 0 ? optionFlags : [Prisma.empty], ' ')}
      FROM product p WHERE ${Prisma.join(scopeConditions(ctx, scope), ' AND ')}
    )
    SELECT json_build_object(
      'price', (SELECT CASE WHEN count(*) > 0 THEN json_build_object('minMinor', min(b.min), 'maxMinor', max(b.max)) END
        FROM base b WHERE b.in_stock AND b.in_vendors AND b.in_tags AND ${allOptions}),
      'inStock', (SELECT count(*) FROM base b
        WHERE b.sellable AND b.in_price AND b.in_vendors AND b.in_tags AND ${allOptions}),
      'outOfStock', (SELECT count(*) FROM base b
        WHERE NOT b.sellable AND b.in_price AND b.in_vendors AND b.in_tags AND ${allOptions}),
      'vendors', coalesce((SELECT json_agg(json_build_object('value', x.value, 'count', x.n) ORDER BY x.n DESC, x.value) FROM (
        SELECT b.vendor AS value, count(*) AS n FROM base b
        WHERE b.vendor <> '' AND b.in_price AND b.in_stock AND b.in_tags AND ${allOptions}
        GROUP BY b.vendor ORDER BY 2 DESC, 1 LIMIT ${MOST_FACET_VALUES}) x), '[]'),
      'tags', coalesce((SELECT json_agg(json_build_object('value', x.value, 'count', x.n) ORDER BY x.n DESC, x.value) FROM (
        SELECT tag AS value, count(*) AS n FROM base b, unnest(b.tags) tag
        WHERE b.in_price AND b.in_stock AND b.in_vendors AND ${allOptions}
        GROUP BY tag ORDER BY 2 DESC, 1 LIMIT ${MOST_FACET_VALUES}) x), '[]'),
      'options', coalesce((${optionFacet(ctx, allOtherOptions)}), '[]')
    )::text AS facets`
  return JSON.parse(row.facets) as Facets
}

function optionFacet(ctx: StoreContext, allOtherOptions: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT json_agg(json_build_object('name', y.name, 'label', y.label, 'values', y.values) ORDER BY y.n DESC, y.name)
    FROM (
      SELECT x.name, min(x.label) AS label, sum(x.n) AS n,
        json_agg(json_build_object('value', x.value, 'label', x.value_label, 'swatch', x.swatch, 'count', x.n)
          ORDER BY x.position, x.value) FILTER (WHERE x.rank <= ${MOST_FACET_VALUES}) AS values
      FROM (
        SELECT o.name, pv.value, min(${localised('o', 'name', 'name', ctx.locale)}) AS label,
          min(${localised('pv', 'value', 'value', ctx.locale)}) AS value_label, min(pv.swatch) AS swatch,
          count(DISTINCT b.id) AS n, avg(pv.position) AS position,
          row_number() OVER (PARTITION BY o.name ORDER BY count(DISTINCT b.id) DESC) AS rank
        FROM base b JOIN product_option o ON o.product_id = b.id JOIN product_option_value pv ON pv.option_id = o.id
        WHERE b.in_price AND b.in_stock AND b.in_vendors AND b.in_tags AND ${allOtherOptions}
        GROUP BY o.name, pv.value
      ) x GROUP BY x.name ORDER BY sum(x.n) DESC LIMIT 12
    ) y`
}

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : Prisma.sql`true`
}
