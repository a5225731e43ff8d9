import { type ListProductsInput, PRODUCT_SORTS, type ProductSort } from '../../catalog-schema'
import { handleSchema } from '@/lib/handle'
import { type CurrencyCode, currencyExponent } from '@/lib/currencies'
import { toMajorString } from '@/lib/money'

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What a listing's address asks for. The address is the only state: the back button restores it, and it works as a plain form. */
export interface ListingQuery {
  readonly q: string
  readonly sort: ProductSort | null
  readonly page: number
  readonly priceMinMinor: number | null
  readonly priceMaxMinor: number | null
  readonly inStock: boolean
  readonly vendors: readonly string[]
  readonly tags: readonly string[]
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
}

export const OPTION_PREFIX = 'o.'
const MAX_VALUES = 30
const MAX_TEXT = 200

/** Reads a listing's address. What makes no sense is left out, never an error. */
export function readListingQuery(params: SearchParams, currency: CurrencyCode): ListingQuery {
  const one = (name: string) => texts(params[name])[0] ?? ''
  const page = Number(one('page') || 1)
  const options = Object.entries(params)
    .filter(([name, value]) => name.startsWith(OPTION_PREFIX) && texts(value).length > 0)
    .slice(0, 5)
    .map(([name, value]) => ({ name: name.slice(OPTION_PREFIX.length), values: texts(value) }))
  return {
    q: one('q'),
    sort: PRODUCT_SORTS.find((sort) => sort === one('sort')) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
    priceMinMinor: readAmount(one('min'), currency),
    priceMaxMinor: readAmount(one('max'), currency),
    inStock: one('stock') === '1',
    vendors: texts(params.vendor),
    tags: texts(params.tag),
    options: options.filter((option) => option.name !== ''),
  }
}

/** The same as the procedure wants it. */
export function listingInput(
  query: ListingQuery,
  place: { category?: string; collection?: string },
): Partial<ListProductsInput> {
  return {
    ...place,
    ...(query.q ? { q: query.q } : {}),
    ...(query.sort ? { sort: query.sort } : {}),
    ...(query.priceMinMinor === null ? {} : { priceMinMinor: query.priceMinMinor }),
    ...(query.priceMaxMinor === null ? {} : { priceMaxMinor: query.priceMaxMinor }),
    ...(query.inStock ? { inStock: true } : {}),
    ...(query.vendors.length > 0 ? { vendors: [...query.vendors] } : {}),
    ...(query.tags.length > 0 ? { tags: [...query.tags] } : {}),
    ...(query.options.length > 0
      ? { options: query.options.map(({ name, values }) => ({ name, values: [...values] })) }
      : {}),
    page: query.page,
  }
}

/** The address of the same listing with some of it changed; a change of anything but the page begins at the first. */
export function listingHref(
  path: string,
  query: ListingQuery,
  change: Partial<ListingQuery>,
  currency: CurrencyCode,
): string {
  const next = { ...query, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.q) params.set('q', next.q)
  if (next.sort) params.set('sort', next.sort)
  if (next.priceMinMinor !== null) params.set('min', toMajorString(next.priceMinMinor, currency))
  if (next.priceMaxMinor !== null) params.set('max', toMajorString(next.priceMaxMinor, currency))
  if (next.inStock) params.set('stock', '1')
  for (const vendor of next.vendors) params.append('vendor', vendor)
  for (const tag of next.tags) params.append('tag', tag)
  for (const { name, values } of next.options) for (const value of values) params.append(OPTION_PREFIX + name, value)
  if (next.page > 1) params.set('page', String(next.page))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** How many filters are on: the search words and the sort are none. */
export function countFilters(query: ListingQuery): number {
  const optionValues = query.options.reduce((sum, option) => sum + option.values.length, 0)
  const price = query.priceMinMinor !== null || query.priceMaxMinor !== null ? 1 : 0
  return optionValues + query.vendors.length + query.tags.length + price + (query.inStock ? 1 : 0)
}

/** No filter, but the words, the sort and the page stay. */
export const NO_FILTERS = {
  priceMinMinor: null,
  priceMaxMinor: null,
  inStock: false,
  vendors: [],
  tags: [],
  options: [],
} as const satisfies Partial<ListingQuery>

/** A handle from a path; null for what cannot be one. */
export function readHandle(segment: string): string | null {
  const parsed = handleSchema.safeParse(decodeURIComponent(segment))
  return parsed.success ? parsed.data : null
}

function texts(value: string | string[] | undefined): string[] {
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return [...new Set(all.map((text) => text.trim()).filter((text) => text !== '' && text.length <= MAX_TEXT))].slice(
    0,
    MAX_VALUES,
  )
}

/** `12`, `12.5`, `12,50` in whole units. */
function readAmount(text: string, currency: CurrencyCode): number | null {
  if (!/^\d{1,10}(?:[.,]\d{1,3})?$/.test(text)) return null
  return Math.round(Number(text.replace(',', '.')) * 10 ** currencyExponent(currency))
}

/** Search engines are to keep the list and its pages, not every combination of its filters. */
export function isHiddenListing(query: ListingQuery): boolean {
  return countFilters(query) > 0 || query.sort !== null || query.q !== ''
}

/** The canonical address of a listing: each page of it is one of its own. */
export function listingPath(path: string, { page }: ListingQuery): string {
  return page > 1 ? `${path}?page=${page}` : path
}
