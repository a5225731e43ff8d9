import type { FlowLoad } from './load'
import { PEERS, type PeerFigure } from './peers'
import { CATEGORIES, PRODUCTS, SEARCHES } from './seed-store'

/** One product saved empties every list, and the page of that product; settings saved empty all that is kept of the store. */
export type Change = 'product saved' | 'settings saved'

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
  /** The change since which each request is asked for the first time, so that no kept answer can serve it; null: all are asked before. */
  readonly after: Change | null
  readonly requests: () => readonly Wanted[]
}

export interface FlowLine extends BaseLine {
  readonly kind: 'flow'
  readonly flow: FlowLoad['flow']
}

export interface MessageLine extends BaseLine {
  readonly kind: 'messages'
}

export type Line = GetLine | FlowLine | MessageLine

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

const get = (name: string, after: Change | null, peer: PeerFigure | null, requests: GetLine['requests']): GetLine => ({
  kind: 'get',
  name,
  after,
  peer,
  requests,
  connections: 16,
})

export const LINES: readonly Line[] = [
  get('list of 20, first time since a product was saved', 'product saved', PEERS.list, lists),
  get('list of 20, asked before', null, PEERS.listRepeated, lists),
  get('product by handle, first time since settings were saved', 'settings saved', PEERS.product, products),
  get('product by handle, asked before', null, PEERS.productRepeated, products),
  get('category of 20, first time since a product was saved', 'product saved', PEERS.category, categories),
  get('category of 20, asked before', null, PEERS.category, categories),
  get('text search, first time since a product was saved', 'product saved', PEERS.search, searches),
  get('text search, asked before', null, PEERS.search, searches),
  get('page: home', null, null, page(['/'])),
  get('page: category', null, null, page(range(CATEGORIES).map((index) => `/categories/category-${index + 1}`))),
  get('page: product', null, null, page(range(50).map((index) => `/products/product-${index + 1}`))),
  { kind: 'flow', name: 'fresh cart + one line', flow: 'cart', connections: 16, peer: PEERS.cart },
  { kind: 'flow', name: 'whole checkout, 1 at a time', flow: 'checkout', connections: 1, peer: PEERS.checkoutAlone },
  { kind: 'flow', name: 'whole checkout, 16 at a time', flow: 'checkout', connections: 16, peer: PEERS.checkout },
  {
    kind: 'flow',
    name: 'code on a cart of 10 lines, entered and taken back, 1 at a time',
    flow: 'code',
    connections: 1,
    peer: null,
  },
  {
    kind: 'flow',
    name: 'code on a cart of 10 lines, entered and taken back, 16 at a time',
    flow: 'code',
    connections: 16,
    peer: PEERS.code,
  },
  // What these lead to in the background would weigh on a line after them: they come last.
  {
    kind: 'flow',
    name: 'checkout, paid by card at the Stripe double, 1 at a time',
    flow: 'card',
    connections: 1,
    peer: null,
  },
  {
    kind: 'flow',
    name: 'checkout, paid by card at the Stripe double, 16 at a time',
    flow: 'card',
    connections: 16,
    peer: null,
  },
  {
    kind: 'messages',
    name: 'message of Stripe that an order is paid, signed, each of another order',
    connections: 16,
    peer: null,
  },
]

/** The requests of one run, shuffled so that connections do not walk in step. */
export function requestsFor(line: GetLine): Wanted[] {
  const base = line.requests()
  // For a line of few requests, enough for every connection to have some.
  const repeated = line.after ? 1 : Math.ceil((line.connections * 4) / base.length)
  const chosen = range(base.length * repeated).map((index) => base[index % base.length]!)
  for (let index = chosen.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1))
    const kept = chosen[index]!
    chosen[index] = chosen[other]!
    chosen[other] = kept
  }
  return chosen
}
