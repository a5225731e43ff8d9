import { randomUUID } from 'node:crypto'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { HttpShopper } from '../http-shopper'
import { buildForProduction, startProductionServer } from '../production-server'
import { addLocation, HOME_ADDRESS, openForSale, moveStock, stockDiscrepancies, stockVariant } from '../stock-shop'
import type { Drill } from './drill'

const BUYERS = 200
const UNITS = 50
/** So many of the units are at a second location. */
const IN_WAREHOUSE = 20
const MAX_P95_MS = 3000
const RUNS = Number(process.env.STOA_DRILL_RUNS ?? 20)
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

interface Checkout {
  readonly status: string
  readonly checkout?: { cart: { totals: { totalMinor: number } }; shippingOptions: { methodId: string }[] }
}

/** One buyer's way through the checkout: what it came to, and how long each answer took. A refusal is an answer, an error is not. */
async function buy(shopper: HttpShopper, variantId: string, latencies: number[]): Promise<PlaceOrderResult['status']> {
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
  const ready = await step<Checkout>('checkout.setPaymentMethod', { paymentMethod: 'manual:cash_on_delivery' })
  const expectedTotalMinor = ready.checkout?.cart.totals.totalMinor ?? 0
  const placed = await step<PlaceOrderResult>('checkout.placeOrder', {
    idempotencyKey: randomUUID(),
    expectedTotalMinor,
  })
  return placed.status
}

async function rush(store: TestStore, warehouse: string, log: (line: string) => void): Promise<void> {
  const variant = await stockVariant(store, { onHand: UNITS })
  await moveStock(store, variant.id, { to: warehouse, quantity: IN_WAREHOUSE })
  const host = `${store.entry.slug}.localhost`
  const latencies: number[] = []
  const begun = performance.now()
  const outcomes = await Promise.all(
    Array.from({ length: BUYERS }, async () => {
      const shopper = new HttpShopper(PORT, host)
      try {
        return await buy(shopper, variant.id, latencies)
      } finally {
        shopper.close()
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  const placed = outcomes.filter((status) => status === 'placed').length
  const refused = outcomes.filter((status) => status === 'out_of_stock').length
  const { left, orders } = await store.run(async (ctx) => {
    const level = await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
    const orders = await ctx.db.orderLine.count({ where: { variantId: variant.id } })
    return { left: [level.onHand, level.reserved], orders }
  })
  const p95 = Math.round(latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.95)] ?? 0)
  const discrepancies = await stockDiscrepancies(store)
  log(
    `${placed} placed, ${refused} refused in ${seconds.toFixed(1)} s; stock and holds ${left.join('/')}; p95 ${p95} ms`,
  )
  const holds = placed === UNITS && orders === UNITS && refused === BUYERS - UNITS && left.every((count) => count === 0)
  if (!holds || discrepancies.length > 0)
    throw new Error(`Sold ${orders} of ${UNITS}: ${JSON.stringify(discrepancies)}`)
  if (p95 > MAX_P95_MS) throw new Error(`p95 of an answer is ${p95} ms`)
}

export const drill: Drill = {
  id: 10,
  title: `${BUYERS} buyers check out ${UNITS} units at once, by HTTP, ${RUNS} times`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT })
    try {
      const store = await createTestStore()
      await openForSale(store)
      const warehouse = await addLocation(store)
      for (let run = 0; run < RUNS; run += 1) await rush(store, warehouse, log)
    } finally {
      await server.stop()
    }
  },
}
