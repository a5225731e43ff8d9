import { PEERS, type PeerFigure } from './peers'
import { CATEGORIES, PRODUCTS, SEARCHES } from './seed-store'

interface Wanted {
  readonly path: string
  readonly expect: string
}

interface BaseLine {
  readonly name: string
  readonly connections: number
  readonly peer: PeerFigure | null
}

export interface GetLine extends BaseLine {
  readonly kind: 'get'
  /** Whether each request is asked for the first time since the store changed, so that no kept answer can serve it. */
  readonly fresh: boolean
  readonly requests: () => readonly Wanted[]
}

export interface FlowLine extends BaseLine {
  readonly kind: 'flow'
  readonly flow: 'cart' | 'checkout'
}

export type Line = GetLine | FlowLine

const query = (procedure: string, input: object): string =>
  `/api/trpc/storefront.catalog.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const SORTS = ['newest', 'price_asc', 'price_desc', 'title'] as const
const PAGES = PRODUCTS / 20

const lists = () =>
  range(PAGES * SORTS.length).map((index) => ({
    path: query('products', { page: 1 + (index % PAGES), sort: SORTS[index % SORTS.length] }),
    expect: `"total":${PRODUCTS}`,
  }))
const products = () =>
  range(PRODUCTS).map((index) => ({
    path: query('productByHandle', { handle: `product-${index + 1}` }),
    expect: `"handle":"product-${index + 1}"`,
  }))
const PER_CATEGORY = PRODUCTS / CATEGORIES
const categories = () =>
  range(PRODUCTS / 20).flatMap((index) =>
    SORTS.map((sort) => ({
      path: query('products', {
        category: `category-${1 + (index % CATEGORIES)}`,
        page: 1 + Math.floor(index / CATEGORIES),
        sort,
      }),
      expect: `"total":${PER_CATEGORY}`,
    })),
  )
const searches = () => SEARCHES.map((q) => ({ path: query('products', { q }), expect: '"products":[{' }))
const page = (paths: readonly string[]) => () => paths.map((path) => ({ path, expect: '</html>' }))

const get = (name: string, fresh: boolean, peer: PeerFigure | null, requests: GetLine['requests']): GetLine => ({
  kind: 'get',
  name,
  fresh,
  peer,
  requests,
  connections: 16,
})

export const LINES: readonly Line[] = [
  get('list of 20, first time since a change', true, PEERS.list, lists),
  get('list of 20, asked before', false, PEERS.listRepeated, lists),
  get('product by handle, first time since a change', true, PEERS.product, products),
  get('product by handle, asked before', false, PEERS.productRepeated, products),
  get('category of 20, first time since a change', true, PEERS.category, categories),
  get('category of 20, asked before', false, PEERS.category, categories),
  get('text search, first time since a change', true, PEERS.search, searches),
  get('text search, asked before', false, PEERS.search, searches),
  get('page: home', false, null, page(['/'])),
  get('page: category', false, null, page(range(CATEGORIES).map((index) => `/categories/category-${index + 1}`))),
  get('page: product', false, null, page(range(50).map((index) => `/products/product-${index + 1}`))),
  { kind: 'flow', name: 'fresh cart + one line', flow: 'cart', connections: 16, peer: PEERS.cart },
  { kind: 'flow', name: 'whole checkout, 1 at a time', flow: 'checkout', connections: 1, peer: PEERS.checkoutAlone },
  { kind: 'flow', name: 'whole checkout, 16 at a time', flow: 'checkout', connections: 16, peer: PEERS.checkout },
]

/** The requests of one run, shuffled so that connections do not walk in step. */
export function requestsFor(line: GetLine): Wanted[] {
  const base = line.requests()
  // For a line of few requests, enough for every connection to have some.
  const repeated = line.fresh ? 1 : Math.ceil((line.connections * 4) / base.length)
  const chosen = range(base.length * repeated).map((index) => base[index % base.length]!)
  for (let index = chosen.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1))
    const kept = chosen[index]!
    chosen[index] = chosen[other]!
    chosen[other] = kept
  }
  return chosen
}
