import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { OptionFilter, ProductFilter } from '../catalog-schema'
import { AVAILABLE, SELLABLE } from './product-card-repository'

/** How the words of a search are matched: as the beginnings of words, or by likeness where that found nothing. */
export type TextMatch =
  | { readonly kind: 'words'; readonly tsquery: string }
  | { readonly kind: 'likeness'; readonly words: readonly string[] }

/** Which products are looked at before the shopper's own filters. `collection` is a condition on product `p`. */
export interface ListingScope {
  readonly defaultCurrency: DefaultCurrency
  readonly category?: string | undefined
  readonly collection?: Prisma.Sql | undefined
  readonly text?: TextMatch | undefined
}

/** Conditions of the facets that a shopper chose; those not chosen are missing. */
export interface FacetConditions {
  readonly price?: Prisma.Sql
  readonly stock?: Prisma.Sql
  readonly vendors?: Prisma.Sql
  readonly tags?: Prisma.Sql
  readonly options: readonly { readonly name: string; readonly condition: Prisma.Sql }[]
}

/** The store's default currency: the summary columns hold for it alone, and are indexed. Null where it is not known. */
export type DefaultCurrency = string | null

/** Lowest and highest price, sale prices included, of product `p` in the context's currency, in minor units; null where it has none in it. */
export function priceRange(ctx: StoreContext, defaultCurrency: DefaultCurrency): { min: Prisma.Sql; max: Prisma.Sql } {
  if (ctx.currency === defaultCurrency)
    return { min: Prisma.sql`p.price_min_minor`, max: Prisma.sql`p.price_max_minor` }
  const amount = (end: 'min' | 'max') => Prisma.sql`coalesce(
    p.summary #>> ARRAY['prices', ${ctx.currency}, 'sale', ${end}], p.summary #>> ARRAY['prices', ${ctx.currency}, ${end}])::bigint`
  return { min: amount('min'), max: amount('max') }
}

/** Conditions on product `p`: on sale in this currency, and in the category, collection and words of the scope. */
export function scopeConditions(ctx: StoreContext, scope: ListingScope): Prisma.Sql[] {
  const conditions = [
    Prisma.sql`p.status = 'active'`,
    Prisma.sql`${priceRange(ctx, scope.defaultCurrency).min} IS NOT NULL`,
  ]
  if (scope.category !== undefined) conditions.push(inCategory(scope.category))
  if (scope.collection) conditions.push(scope.collection)
  if (scope.text) conditions.push(textCondition(scope.text))
  return conditions
}

function inCategory(handle: string): Prisma.Sql {
  return Prisma.sql`p.id IN (
    SELECT pc.product_id FROM category root
    JOIN category c ON starts_with(c.path, root.path)
    JOIN product_category pc ON pc.category_id = c.id
    WHERE root.handle = ${handle})`
}

function textCondition(text: TextMatch): Prisma.Sql {
  if (text.kind === 'words') return Prisma.sql`p.search @@ to_tsquery('simple', ext.plain(${text.tsquery}))`
  return Prisma.join(
    text.words.map((word) => Prisma.sql`ext.plain(${word}) <% p.search_text`),
    ' AND ',
  )
}

/** How well product `p` matches; more is better. */
export function textRank(text: TextMatch): Prisma.Sql {
  if (text.kind === 'words') return Prisma.sql`ts_rank(p.search, to_tsquery('simple', ext.plain(${text.tsquery})))`
  return Prisma.join(
    text.words.map((word) => Prisma.sql`ext.word_similarity(ext.plain(${word}), p.search_text)`),
    ' + ',
  )
}

/** The shopper's filters as conditions on product `p`. */
export function facetConditions(filter: ProductFilter, price: { min: Prisma.Sql; max: Prisma.Sql }): FacetConditions {
  const { priceMinMinor, priceMaxMinor, inStock, vendors, tags, options } = filter
  const bounds: Prisma.Sql[] = []
  if (priceMinMinor !== undefined) bounds.push(Prisma.sql`${price.max} >= ${BigInt(priceMinMinor)}`)
  if (priceMaxMinor !== undefined) bounds.push(Prisma.sql`${price.min} <= ${BigInt(priceMaxMinor)}`)
  return {
    ...(bounds.length > 0 ? { price: Prisma.join(bounds, ' AND ') } : {}),
    ...(inStock === undefined ? {} : { stock: inStock ? AVAILABLE : Prisma.sql`NOT ${AVAILABLE}` }),
    ...(vendors?.length ? { vendors: Prisma.sql`p.vendor = ANY(${vendors}::text[])` } : {}),
    ...(tags?.length ? { tags: Prisma.sql`p.tags && ${tags}::text[]` } : {}),
    options: (options ?? []).map((option) => ({ name: option.name, condition: hasVariant([option], false) })),
  }
}

/** All chosen filters at once: the options must hold for one variant, which is in stock if that was asked for. */
export function allFilters(filter: ProductFilter, range: { min: Prisma.Sql; max: Prisma.Sql }): Prisma.Sql[] {
  const { price, stock, vendors, tags } = facetConditions(filter, range)
  const variant = filter.options?.length ? hasVariant(filter.options, filter.inStock === true) : undefined
  return [price, variant && filter.inStock ? undefined : stock, vendors, tags, variant].filter(
    (sql) => sql !== undefined,
  )
}

function hasVariant(options: readonly OptionFilter[], inStock: boolean): Prisma.Sql {
  const wanted = options.map(
    ({ name, values }) => Prisma.sql`EXISTS (
      SELECT 1 FROM variant_option_value vov
      JOIN product_option po ON po.id = vov.option_id AND po.name = ${name}
      JOIN product_option_value pv ON pv.id = vov.value_id AND pv.value = ANY(${values}::text[])
      WHERE vov.variant_id = v.id)`,
  )
  if (inStock) wanted.push(SELLABLE)
  return Prisma.sql`EXISTS (
    SELECT 1 FROM variant v LEFT JOIN sellable_stock s ON s.variant_id = v.id
    WHERE v.product_id = p.id AND ${Prisma.join(wanted, ' AND ')})`
}
