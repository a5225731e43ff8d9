import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import type { TestStore } from './create-test-store'
import { HttpShopper } from './http-shopper'
import { HOME_ADDRESS, moveStock, stockDiscrepancies, stockVariant } from './stock-shop'
import { decideOn } from './stripe-orders'

export const BUYERS = 200
export const UNITS = 50
/** So many of the units are at a second location. */
const IN_WAREHOUSE = 20
/** How long the messages of Stripe's double and the books may take after the last shopper paid. */
const SETTLED_WITHIN_MS = 30_000

interface Checkout {
  readonly status: string
  readonly checkout?: { cart: { totals: { totalMinor: number } }; shippingOptions: { methodId: string }[] }
}

/** One buyer's way through the checkout, and the page of Stripe's double: what it came to, and how long each of our answers took. A refusal is an answer, an error is not. */
async function buy(shopper: HttpShopper, variantId: string, latencies: number[]): Promise<'paid' | 'out_of_stock'> {
  const step = async <T extends { status: string }>(procedure: string, input: object): Promise<T> => {
    const startedAt = performance.now()
    const { status, data, text } = await shopper.call<T>(procedure, input)
    latencies.push(performance.now() - startedAt)
    if (status !== 200 || !data) throw new Error(`${procedure}: ${status} ${text.slice(0, 300)}`)
    return data
  }
  const added = await step('cart.addLine', { variantId, quantity: 1 })
  if (added.status !== 'ok') return 'out_of_stock'
  const contact = { email: `${randomUUID()}@example.test` }
  const addressed = await step<Checkout>('checkout.setContactAndAddress', { contact, shippingAddress: HOME_ADDRESS })
  const shippingMethodId = addressed.checkout?.shippingOptions[0]?.methodId
  await step<Checkout>('checkout.setShippingMethod', { shippingMethodId })
  const ready = await step<Checkout>('checkout.setPaymentMethod', { paymentMethod: 'stripe:card' })
  const expectedTotalMinor = ready.checkout?.cart.totals.totalMinor ?? 0
  const placed = await step<PlaceOrderResult>('checkout.placeOrder', {
    idempotencyKey: randomUUID(),
    expectedTotalMinor,
  })
  if (placed.status === 'out_of_stock') return 'out_of_stock'
  if (placed.status !== 'redirect') throw new Error(`placeOrder: ${placed.status}`)
  await decideOn(placed.url, 'pay')
  return 'paid'
}

/** How many orders of the variant are placed and paid, once all are that will be. */
async function paidOrders(store: TestStore, variantId: string): Promise<number> {
  const count = () =>
    store.run((ctx) =>
      ctx.db.order.count({ where: { status: 'placed', paymentState: 'paid', lines: { some: { variantId } } } }),
    )
  const deadline = Date.now() + SETTLED_WITHIN_MS
  while ((await count()) < UNITS && Date.now() < deadline) await sleep(50)
  return count()
}

/** How a rush ended. */
export interface Rush {
  readonly paid: number
  readonly refused: number
  readonly seconds: number
  /** Of one answer. */
  readonly p95Ms: number
}

/**
 * All buyers check out the same goods at once, by HTTP, at a server that listens on the port, and pay at Stripe's double. @throws Error unless exactly
 * the units were sold and paid, everybody else was told politely, and counters, holds and ledger agree
 */
export async function rush(store: TestStore, port: number, warehouse: string): Promise<Rush> {
  const variant = await stockVariant(store, { onHand: UNITS })
  await moveStock(store, variant.id, { to: warehouse, quantity: IN_WAREHOUSE })
  const host = `${store.entry.slug}.localhost`
  const latencies: number[] = []
  const begun = performance.now()
  const outcomes = await Promise.all(
    Array.from({ length: BUYERS }, async () => {
      const shopper = new HttpShopper(port, host)
      try {
        return await buy(shopper, variant.id, latencies)
      } finally {
        shopper.close()
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  const paid = await paidOrders(store, variant.id)
  const refused = outcomes.filter((status) => status === 'out_of_stock').length
  const { left, orders } = await store.run(async (ctx) => {
    const level = await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
    const orders = await ctx.db.orderLine.count({ where: { variantId: variant.id } })
    return { left: [level.onHand, level.reserved], orders }
  })
  const discrepancies = await stockDiscrepancies(store)
  const holds = paid === UNITS && orders === UNITS && refused === BUYERS - UNITS && left.every((count) => count === 0)
  if (!holds || discrepancies.length > 0) {
    throw new Error(
      `${orders} orders of ${UNITS}, ${paid} paid, stock and holds ${left.join('/')}: ${JSON.stringify(discrepancies)}`,
    )
  }
  const p95Ms = Math.round(latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.95)] ?? 0)
  return { paid, refused, seconds, p95Ms }
}
