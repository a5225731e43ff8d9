import type { ProductList } from '@/features/catalog/catalog-schema'
import type { EditorProduct } from '@/features/catalog/product-admin-schema'
import { HttpMerchant } from './http-merchant'
import { type Answer, ask } from './production-server'

/** A store that was opened from the same template as its siblings: the same paths, and a name of its own on every page. */
export interface SiblingStore {
  readonly slug: string
  readonly host: string
  readonly name: string
  readonly merchant: HttpMerchant
}

/** Pages by themselves, and the queries that a browser sends. */
interface Paths {
  readonly pages: readonly string[]
  readonly queries: readonly string[]
}

const PRODUCTS = 8
/** How soon a saved change must be seen. */
export const FRESH_WITHIN_MS = 2000

/** Opens stores one after another, each by a merchant of its own. */
export async function openSiblings(port: number, slugs: readonly string[]): Promise<SiblingStore[]> {
  const siblings: SiblingStore[] = []
  for (const slug of slugs) {
    const merchant = await HttpMerchant.register(port)
    await merchant.openStore(slug, 'fashion')
    siblings.push({ slug, host: `${slug}.localhost`, name: `Store ${slug}`, merchant })
  }
  return siblings
}

const query = (procedure: string, input: object) =>
  `/api/trpc/storefront.catalog.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

async function listProducts(port: number, host: string): Promise<ProductList['products']> {
  const { body } = await ask(port, host, query('products', {}))
  return (JSON.parse(body) as { result: { data: ProductList } }).result.data.products
}

async function pathsOf(port: number, host: string): Promise<Paths> {
  const handles = (await listProducts(port, host)).slice(0, PRODUCTS).map((product) => product.handle)
  return {
    pages: ['/', '/search', '/cart', '/search?sort=price_asc', ...handles.map((handle) => `/products/${handle}`)],
    queries: [query('products', {}), ...handles.slice(0, 7).map((handle) => query('productByHandle', { handle }))],
  }
}

/**
 * Drill 7: every store is asked for the same 20 paths by `connections` at once, in random order; no answer may name another store, and each
 * page names its own. Returns how many answers were looked at and what was wrong with any.
 */
export async function mixPaths(
  port: number,
  siblings: readonly SiblingStore[],
  { connections, until }: { connections: number; until: (answers: number) => boolean },
): Promise<{ answers: number; wrong: string[] }> {
  const { pages, queries } = await pathsOf(port, siblings[0]!.host)
  const paths = [...pages, ...queries]
  const wrong: string[] = []
  let answers = 0
  const visit = async () => {
    while (!until(answers)) {
      answers += 1
      const store = anyOf(siblings)
      const path = anyOf(paths)
      const { status, body } = await ask(port, store.host, path)
      const foreign = siblings.find((other) => other !== store && body.includes(other.slug))
      if (status !== 200) wrong.push(`${store.host}${path}: ${status}`)
      else if (foreign) wrong.push(`${store.host}${path} names ${foreign.slug}`)
      else if (pages.includes(path) && !body.includes(store.name))
        wrong.push(`${store.host}${path} does not name its store`)
    }
  }
  await Promise.all(Array.from({ length: connections }, visit))
  return { answers, wrong }
}

function anyOf<T>(things: readonly T[]): T {
  return things[Math.floor(Math.random() * things.length)]!
}

/**
 * Changes a price in the first store. Returns how long its page took to show it, and whether the same page of the second store was
 * made anew (it must not be: a page that is kept bears the same nonce, and so the same ETag).
 */
export async function changePrice(
  port: number,
  [changed, other]: readonly SiblingStore[],
): Promise<{ freshAfterMs: number; otherWasRendered: boolean }> {
  if (!changed || !other) throw new Error('Two stores are needed')
  const [product] = await listProducts(port, changed.host)
  if (!product) throw new Error('The template brought no products')
  const path = `/products/${product.handle}`
  const kept = await ask(port, other.host, path)
  await ask(port, changed.host, path)
  const units = 4321 + Math.floor(Math.random() * 5000)
  await setPrices(changed, product.id, units * 100)
  const savedAt = performance.now()
  let page: Answer
  do page = await ask(port, changed.host, path)
  while (!showsPrice(page.body, units) && performance.now() - savedAt < 5 * FRESH_WITHIN_MS)
  const freshAfterMs = performance.now() - savedAt
  const otherWasRendered = (await ask(port, other.host, path)).etag !== kept.etag
  return { freshAfterMs, otherWasRendered }
}

async function setPrices({ slug, merchant }: SiblingStore, id: string, amountMinor: number): Promise<void> {
  const input = encodeURIComponent(JSON.stringify({ id }))
  const product = await merchant.call<EditorProduct>(`${slug}/admin.catalog.product?input=${input}`)
  const changes = product.variants.map((variant) => ({
    id: variant.id,
    prices: [{ currency: 'EUR', amountMinor, compareAtMinor: null }],
  }))
  const body = { productId: id, version: product.version, changes }
  await merchant.call(`${slug}/admin.catalog.editVariants`, { body })
}

/** "€4,321.00", as the page's structured data and its text have it. */
function showsPrice(body: string, units: number): boolean {
  return body.includes(`€${units.toLocaleString('en')}`) || body.includes(`"${units}.00"`)
}
