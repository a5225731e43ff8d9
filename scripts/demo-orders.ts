/** Past orders for a demonstration, and its opening: placed through the same procedures that shoppers use, at instants of the last weeks. */
import { randomUUID } from 'node:crypto'
import { env } from '../src/env.mjs'
import { cartStorefrontRouter } from '../src/features/cart/server/storefront-router'
import { checkoutStorefrontRouter } from '../src/features/checkout/server/storefront-router'
import { fulfilmentAdminRouter } from '../src/features/fulfilment/server/admin-router'
import { ordersAdminRouter } from '../src/features/orders/server/admin-router'
import { paymentsAdminRouter } from '../src/features/payments/server/admin-router'
import { storesAdminRouter } from '../src/features/stores/server/admin-router'
import type { Actor } from '../src/server/auth/actor'
import { requestContext } from '../src/server/http/read-request'
import { inStore } from '../src/server/store-context'
import { findStoreBySlug } from '../src/server/store-directory'
import { t } from '../src/server/trpc/init'
import type { RequestContext } from '../src/server/trpc/request'

const DAY_MS = 86_400_000
const DAYS = 27
const ORDERS = 34
/** The newest of them wait to be sent. */
const WAITING = 5

const SHOPPERS = [
  {
    firstName: 'Inés',
    lastName: 'Robles',
    line1: 'Calle del Pez 21',
    city: 'Madrid',
    postalCode: '28004',
    country: 'ES',
  },
  {
    firstName: 'Bruno',
    lastName: 'Tavares',
    line1: 'Rua das Flores 108',
    city: 'Porto',
    postalCode: '4050-265',
    country: 'PT',
  },
  {
    firstName: 'Clara',
    lastName: 'Vidal',
    line1: 'Carrer de Verdi 7',
    city: 'Barcelona',
    postalCode: '08012',
    country: 'ES',
  },
  {
    firstName: 'Rui',
    lastName: 'Almeida',
    line1: 'Rua da Prata 40',
    city: 'Lisboa',
    postalCode: '1100-420',
    country: 'PT',
  },
  {
    firstName: 'Nora',
    lastName: 'Fuentes',
    line1: 'Calle Larios 3',
    city: 'Málaga',
    postalCode: '29005',
    country: 'ES',
  },
  {
    firstName: 'Hugo',
    lastName: 'Matos',
    line1: 'Rua Direita 15',
    city: 'Braga',
    postalCode: '4700-435',
    country: 'PT',
  },
] as const

const callCart = t.createCallerFactory(cartStorefrontRouter)
const callCheckout = t.createCallerFactory(checkoutStorefrontRouter)
const callOrders = t.createCallerFactory(ordersAdminRouter)
const callFulfilment = t.createCallerFactory(fulfilmentAdminRouter)
const callPayments = t.createCallerFactory(paymentsAdminRouter)
const callStores = t.createCallerFactory(storesAdminRouter)

/** Opens the store to shoppers. */
export async function launchDemoStore(slug: string, owner: Actor, now: Date): Promise<void> {
  const { version, launchedAt } = await callStores(staffRequest(slug, owner, now)).settings()
  if (launchedAt === null) await callStores(staffRequest(slug, owner, now)).launch({ version, launched: true })
}

/** Fills the store with some weeks of trade, unless it has orders already. */
export async function placeDemoOrders(slug: string, owner: Actor, now: Date): Promise<void> {
  const { total } = await callOrders(staffRequest(slug, owner, now)).list({})
  if (total > 0) return
  const variants = await findVariants(slug)
  for (let index = 0; index < ORDERS; index += 1) {
    // Ever denser towards today, and at different hours.
    const age = DAYS * (1 - index / ORDERS) ** 1.4
    await placeOrder(slug, variants, index, new Date(now.getTime() - age * DAY_MS - (index % 5) * 60_000))
  }
  await handleOrders(slug, owner, now)
}

async function placeOrder(slug: string, variants: readonly string[], index: number, at: Date): Promise<void> {
  const cookies = new Map<string, string>()
  const call = () => shopperRequest(slug, cookies, at)
  for (let line = 0; line <= index % 3; line += 1) {
    const variantId = variants[(index * 7 + line * 11) % variants.length]
    if (!variantId) throw new Error(`${slug} has nothing to sell`)
    await keepingCookies(call(), cookies, (context) => callCart(context).addLine({ variantId, quantity: 1 }))
  }
  const shopper = SHOPPERS[index % SHOPPERS.length] ?? SHOPPERS[0]
  const name = `${shopper.firstName}.${shopper.lastName}`.normalize('NFD').replace(/[^a-z.]/gi, '')
  const contact = { email: `${name.toLowerCase()}@example.com` }
  const first = await callCheckout(call()).update({ contact, shippingAddress: shopper })
  const option = first.status === 'empty_cart' ? undefined : first.checkout.shippingOptions[0]
  const second = await callCheckout(call()).update({
    ...(option ? { shippingMethodId: option.methodId } : {}),
    paymentMethod: 'manual:cash_on_delivery',
  })
  if (second.status !== 'ok') throw new Error(`A demonstration order could not be prepared: ${second.status}`)
  const placed = await callCheckout(call()).placeOrder({
    idempotencyKey: randomUUID(),
    expectedTotalMinor: second.checkout.cart.totals.totalMinor,
  })
  if (placed.status !== 'placed') throw new Error(`A demonstration order was not placed: ${placed.status}`)
}

/** Staff sent and collected all but the newest; one was called off. */
async function handleOrders(slug: string, owner: Actor, now: Date): Promise<void> {
  const request = () => staffRequest(slug, owner, now)
  const { orders } = await callOrders(request()).list({ pageSize: 100 })
  for (const [index, { id }] of orders.entries()) {
    if (index < WAITING) continue
    if (index === WAITING + 4) {
      await callOrders(request()).cancel({ id, reason: 'customer', restock: true })
      continue
    }
    const order = await callOrders(request()).get({ id })
    const lines = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }))
    const trackingNumber = `ES${7_340_000 + index}`
    await callFulfilment(request()).fulfil({ orderId: id, lines, carrier: 'Correos', trackingNumber, notify: false })
    if (index % 8 !== 6) await callPayments(request()).markPaid({ id })
  }
}

/** Variants of active products with enough in stock, in the order of their products. */
async function findVariants(slug: string): Promise<string[]> {
  const store = await findStoreBySlug(slug)
  if (!store) return []
  const { locale, currency } = store
  const actor = { kind: 'system', name: 'seed-demo' } as const
  return inStore(store, { actor, locale, currency, requestId: 'seed-demo' }, async ({ db }) => {
    const rows = await db.variant.findMany({
      where: { product: { status: 'active' }, stock: { onHand: { gte: 8 } } },
      select: { id: true },
      orderBy: [{ product: { createdAt: 'desc' } }, { position: 'asc' }],
    })
    return rows.map((row) => row.id)
  })
}

async function keepingCookies<T>(
  context: RequestContext,
  cookies: Map<string, string>,
  work: (context: RequestContext) => Promise<T>,
): Promise<T> {
  const result = await work(context)
  for (const cookie of context.responseHeaders.getSetCookie()) {
    const [pair = ''] = cookie.split(';', 1)
    const at = pair.indexOf('=')
    cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return result
}

function shopperRequest(slug: string, cookies: ReadonlyMap<string, string>, now: Date): RequestContext {
  return { ...requestAt(`${slug}.${env.STOA_DOMAIN}`, null), cookies, now }
}

function staffRequest(slug: string, actor: Actor, now: Date): RequestContext {
  return { ...requestAt(env.STOA_DOMAIN, slug), actor: Promise.resolve(actor), now }
}

function requestAt(host: string, pathStore: string | null): RequestContext {
  const headers = new Headers({ host, 'sec-fetch-site': 'same-origin' })
  return requestContext(headers, { method: 'POST', pathStore, responseHeaders: new Headers() })
}
