import { afterAll, beforeAll, expect, it } from 'vitest'
import { platformDb } from '@/server/platform-db'
import { checkBooks } from '@/test/check-books'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { cardOrder } from '@/test/stripe-orders'
import { openForSale } from '@/test/stock-shop'
import { openStripeShop, type StripeShop } from '@/test/stripe-shop'
import { askForAwaited } from './ask-for-awaited'
import { reconcileStore } from './reconcile-store'

let shop: StripeShop
let store: TestStore
let methodId: string

beforeAll(async () => {
  shop = await openStripeShop()
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] }))
  await shop.connect(store)
})
afterAll(() => shop.close())

const run = (laterMs: number) => store.run((ctx) => reconcileStore(ctx), { now: new Date(Date.now() + laterMs) })
const open = () => platformDb.reconciliationFinding.findMany({ where: { storeId: store.entry.id, state: 'open' } })

it('agrees with Stripe after payments, declines and pages that were left', async () => {
  for (const decision of ['pay', 'decline', 'abandon'] as const)
    await (await cardOrder({ shop, store, methodId })).decide(decision)
  const summary = await run(60_000)
  expect(summary.providers).toMatchObject([{ provider: 'stripe', answered: true }])
  expect(await open()).toEqual([])
  expect(await checkBooks(store)).toEqual([])
})

it('settles by asking what no message told, and leaves no order without its money', async () => {
  shop.double.control.webhooks({ dropPercent: 100 })
  const order = await cardOrder({ shop, store, methodId })
  await order.decide('pay')
  expect(await order.read()).toMatchObject({ status: 'pending' })
  const later = { now: new Date(Date.now() + 10_000) }
  expect(await store.run((ctx) => askForAwaited(ctx, 'newest'), later)).toEqual({ settled: 1 })
  expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
  shop.double.control.webhooks({})
  await run(120_000)
  expect(await open()).toEqual([])
  expect(await checkBooks(store)).toEqual([])
})

it('says that Stripe is down, and closes nothing', async () => {
  shop.double.control.outage({ mode: 'error_500' })
  const { providers } = await run(180_000)
  shop.double.control.outage(null)
  expect(providers).toMatchObject([{ provider: 'stripe', answered: false }])
})
