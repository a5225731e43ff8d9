import { beforeAll, describe, expect, it } from 'vitest'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import type { PlaceOrderResult } from '../checkout-schema'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})

const update = (paymentMethod: 'manual:cash_on_delivery' | 'test:gateway' = 'manual:cash_on_delivery') => ({
  contact: { email: 'ana@example.test' },
  shippingAddress: HOME_ADDRESS,
  shippingMethodId: methodId,
  paymentMethod,
})

async function cartOf(variants: readonly { id: string }[], quantity = 1, of = store) {
  const browser = shopperBrowser(of)
  for (const { id } of variants) await browser.call((api) => api.storefront.cart.addLine({ variantId: id, quantity }))
  return browser
}

/** Runs the jobs with so many at a time, and tells how long all of it took. */
async function atOnce<T>(jobs: readonly (() => Promise<T>)[], width: number): Promise<{ results: T[]; ms: number }> {
  const results: T[] = []
  let next = 0
  const started = performance.now()
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) results.push(await job())
  }
  await Promise.all(Array.from({ length: width }, work))
  return { results, ms: performance.now() - started }
}

describe('drill 10: two hundred buyers, fifty units', () => {
  it.each([['manual:cash_on_delivery' as const], ['test:gateway' as const]])(
    'sells exactly fifty by %s',
    async (method) => {
      const variant = await stockVariant(store, { onHand: 50 })
      const browsers = await Promise.all(Array.from({ length: 200 }, () => cartOf([variant])))
      const { results } = await atOnce<PlaceOrderResult>(
        browsers.map(
          (browser, index) => () =>
            browser.call((api) =>
              api.storefront.checkout.placeOrder({
                idempotencyKey: `drill-10-${method}-${index}`,
                expectedTotalMinor: 3000,
                update: update(method),
              }),
            ),
        ),
        40,
      )
      const sold = method === 'test:gateway' ? 'redirect' : 'placed'
      expect(results.filter((result) => result.status === sold)).toHaveLength(50)
      expect(results.filter((result) => result.status === 'out_of_stock')).toHaveLength(150)
      const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } }))
      expect(level.onHand - level.reserved).toBe(0)
      expect(await store.run((ctx) => ctx.db.orderLine.count({ where: { variantId: variant.id } }))).toBe(50)
      const numbers = await store.run((ctx) => ctx.db.order.findMany({ select: { number: true } }))
      expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length)
      expect(await stockDiscrepancies(store)).toEqual([])
    },
    60_000,
  )
})

describe('drill 12: deadlocks', () => {
  it('places 120 orders of four lines in random order, 30 at a time, without one', async () => {
    const variants = await Promise.all(
      Array.from({ length: 8 }, () => stockVariant(store, { onHand: 10_000, priceMinor: 100 })),
    )
    const browsers = await Promise.all(
      Array.from({ length: 120 }, () => cartOf(variants.toSorted(() => Math.random() - 0.5).slice(0, 4))),
    )
    const { results } = await atOnce<PlaceOrderResult>(
      browsers.map(
        (browser, index) => () =>
          browser.call((api) =>
            api.storefront.checkout.placeOrder({
              idempotencyKey: `drill-12-000000-${index}`,
              expectedTotalMinor: 900,
              update: update(index % 2 ? 'test:gateway' : 'manual:cash_on_delivery'),
            }),
          ),
      ),
      30,
    )
    expect(results.filter((result) => result.status === 'placed' || result.status === 'redirect')).toHaveLength(120)
    expect(await stockDiscrepancies(store)).toEqual([])
  }, 120_000)
})

describe('drill 22: the same order asked for again', () => {
  it('makes one order of twenty parallel requests with one key', async () => {
    const browser = await cartOf([await stockVariant(store)])
    const cookies = Object.fromEntries(browser.cookies)
    const request = { idempotencyKey: 'drill-22-parallel', expectedTotalMinor: 3000, update: update('test:gateway') }
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        shopperBrowser(store, cookies).call((api) => api.storefront.checkout.placeOrder(request)),
      ),
    )
    const numbers = new Set(
      results.map((result) => (result.status === 'redirect' ? result.order.number : result.status)),
    )
    expect(numbers.size).toBe(1)
    const [number] = numbers
    const orders = await store.run((ctx) =>
      ctx.db.order.findMany({ where: { number: Number(number) }, include: { payments: true } }),
    )
    expect(orders).toHaveLength(1)
    expect(orders[0]?.payments).toHaveLength(1)
  })

  it('refuses the same key with another body, and gives the same answer to a lost one', async () => {
    const browser = await cartOf([await stockVariant(store)])
    const cookies = Object.fromEntries(browser.cookies)
    const request = { idempotencyKey: 'drill-22-retried', expectedTotalMinor: 3000, update: update() }
    const first = await shopperBrowser(store, cookies).call((api) => api.storefront.checkout.placeOrder(request))
    expect(first.status).toBe('placed')
    const again = await shopperBrowser(store, cookies).call((api) => api.storefront.checkout.placeOrder(request))
    expect(again).toEqual(first)
    await expect(
      shopperBrowser(store, cookies).call((api) =>
        api.storefront.checkout.placeOrder({ ...request, expectedTotalMinor: 2999 }),
      ),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: 'idempotency_mismatch' })
  })

  it('shows a stranger who guessed the key nothing', async () => {
    const variant = await stockVariant(store)
    const owner = await cartOf([variant])
    const request = { idempotencyKey: 'drill-22-guessed', expectedTotalMinor: 3000, update: update() }
    await owner.call((api) => api.storefront.checkout.placeOrder(request))
    const stranger = await cartOf([variant])
    await expect(stranger.call((api) => api.storefront.checkout.placeOrder(request))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('keeps the keys of two stores apart', async () => {
    const other = await createTestStore()
    const { methodId: othersMethod } = await openForSale(other)
    const key = { idempotencyKey: 'drill-22-two-stores', expectedTotalMinor: 3000 }
    const here = await (await cartOf([await stockVariant(store)])).call((api) =>
      api.storefront.checkout.placeOrder({ ...key, update: update() }),
    )
    const there = await (await cartOf([await stockVariant(other)], 1, other)).call((api) =>
      api.storefront.checkout.placeOrder({ ...key, update: { ...update(), shippingMethodId: othersMethod } }),
    )
    expect([here.status, there.status]).toEqual(['placed', 'placed'])
    expect(there).toMatchObject({ order: { name: '#1001' } })
  })

  it('makes one order of one cart sent with two keys', async () => {
    const browser = await cartOf([await stockVariant(store)])
    const cookies = Object.fromEntries(browser.cookies)
    const results = await Promise.all(
      ['a', 'b'].map((key) =>
        shopperBrowser(store, cookies).call((api) =>
          api.storefront.checkout.placeOrder({
            idempotencyKey: `drill-22-two-keys-${key}`,
            expectedTotalMinor: 3000,
            update: update(),
          }),
        ),
      ),
    )
    const numbers = results.map((result) => (result.status === 'placed' ? result.order.number : result.status))
    expect(numbers[0]).toBe(numbers[1])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('gives the stock of a hold that ran out to the next buyer', async () => {
    const variant = await stockVariant(store, { onHand: 1 })
    const first = await cartOf([variant])
    const second = await cartOf([variant]).catch(() => null)
    const held = await first.call((api) =>
      api.storefront.checkout.placeOrder({
        idempotencyKey: 'hold-00000000001',
        expectedTotalMinor: 3000,
        update: update('test:gateway'),
      }),
    )
    expect(held.status).toBe('redirect')
    const later = { now: new Date(Date.now() + 16 * 60_000) }
    const bought = await second!.call(
      (api) =>
        api.storefront.checkout.placeOrder({
          idempotencyKey: 'hold-00000000002',
          expectedTotalMinor: 3000,
          update: update(),
        }),
      later,
    )
    expect(bought.status).toBe('placed')
    expect(await first.call((api) => api.storefront.cart.count(), later)).toEqual({ count: 1 })
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})
