import { randomUUID } from 'node:crypto'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { HttpShopper } from '../http-shopper'
import { buildForProduction, startProductionServer } from '../production-server'
import { amountOff, EUR } from '../promotions/carts'
import { livePromotion } from '../promotions/live-promotion'
import { HOME_ADDRESS, openForSale, stockVariant } from '../stock-shop'
import type { Drill } from './drill'

const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)
const FULL = 2_500
const REDUCED = 2_000

interface Rush {
  readonly what: string
  readonly shoppers: number
  /** How many may have it in full. */
  readonly winners: number
  readonly limits?: { usesPerCustomer?: number; budget?: Record<string, number> }
  readonly code?: string
  readonly sameShopper?: boolean
}

const RUSHES: readonly Rush[] = [
  { what: 'a single-use code', shoppers: 100, winners: 1, code: 'SINGLE' },
  {
    what: 'once for each customer, ten tabs',
    shoppers: 10,
    winners: 1,
    limits: { usesPerCustomer: 1 },
    sameShopper: true,
  },
  { what: 'a budget for seven orders', shoppers: 50, winners: 7, limits: { budget: EUR(3_500) } },
]

interface Opened {
  readonly store: TestStore
  readonly methodId: string
  readonly variantId: string
  readonly promotionId: string
}

async function open({ limits = {}, code }: Rush): Promise<Opened> {
  const store = await createTestStore()
  const { methodId } = await openForSale(store)
  const variant = await stockVariant(store, { priceMinor: 2_000, tracked: false })
  const codes = code ? [{ code, maxUses: 1 }] : []
  const { id } = await livePromotion(store, { actions: [amountOff(500, 'order')], limits }, { codes })
  return { store, methodId, variantId: variant.id, promotionId: id }
}

async function call<T>(shopper: HttpShopper, procedure: string, input: object): Promise<T> {
  const { data, status, text } = await shopper.call<T>(procedure, input)
  if (status !== 200 || !data) throw new Error(`${procedure}: ${status} ${text.slice(0, 300)}`)
  return data
}

/** All fill their carts first, then all order at once at the price that they saw. */
async function rush(each: Rush, { store, methodId, variantId, promotionId }: Opened, log: (line: string) => void) {
  const shoppers = Array.from({ length: each.shoppers }, () => new HttpShopper(PORT, `${store.entry.slug}.localhost`))
  await Promise.all(
    shoppers.map(async (shopper) => {
      await call(shopper, 'cart.addLine', { variantId, quantity: 1 })
      if (each.code) await call(shopper, 'cart.applyCode', { code: each.code })
    }),
  )
  const begun = performance.now()
  const results = await Promise.all(
    shoppers.map((shopper) =>
      call<PlaceOrderResult>(shopper, 'checkout.placeOrder', {
        idempotencyKey: randomUUID(),
        expectedTotalMinor: REDUCED,
        update: {
          contact: { email: each.sameShopper ? 'tabs@example.test' : `${randomUUID()}@example.test` },
          shippingAddress: HOME_ADDRESS,
          shippingMethodId: methodId,
          paymentMethod: 'manual:cash_on_delivery',
        },
      }),
    ),
  )
  const seconds = (performance.now() - begun) / 1000
  for (const shopper of shoppers) shopper.close()
  const placed = results.filter((result) => result.status === 'placed').length
  const told = results.filter((result) => 'totalMinor' in result && result.totalMinor === FULL).length
  const books = await store.run(async (ctx) => ({
    orders: await ctx.db.order.count({ where: { discountMinor: { gt: 0 } } }),
    redemptions: await ctx.db.promotionRedemption.count({ where: { promotionId, releasedAt: null } }),
    uses: (await ctx.db.promotion.findUniqueOrThrow({ where: { id: promotionId } })).uses,
  }))
  log(`${each.what}: ${placed} of ${each.shoppers} placed, ${told} told the full price, in ${seconds.toFixed(1)} s`)
  const counted = [placed, books.orders, books.redemptions, books.uses].every((count) => count === each.winners)
  if (!counted || placed + told !== each.shoppers)
    throw new Error(`${each.what}: ${JSON.stringify({ placed, told, ...books })}`)
}

export const drill: Drill = {
  id: 14,
  title:
    'the last use of a promotion: 100 shoppers with one code, ten tabs of one customer, 50 orders on one budget, by HTTP',
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const opened = await Promise.all(RUSHES.map(async (each) => ({ each, shop: await open(each) })))
    const server = await startProductionServer({ port: PORT })
    try {
      for (const { each, shop } of opened) await rush(each, shop, log)
    } finally {
      await server.stop()
    }
  },
}
