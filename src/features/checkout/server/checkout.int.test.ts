import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, loseStock, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import type { PlaceOrderResult } from '../checkout-schema'

const CONTACT = { email: 'Ana@Example.test', phone: '+40 700 000 000' }
let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})

const everything = (paymentMethod: 'manual:cash_on_delivery' | 'test:gateway' = 'manual:cash_on_delivery') => ({
  contact: CONTACT,
  shippingAddress: HOME_ADDRESS,
  shippingMethodId: methodId,
  paymentMethod,
})

let lastKey = 0
const newKey = () => `test-key-00000000-${(lastKey += 1)}`

describe('a checkout', () => {
  it('goes from an empty cart to a placed order in tens of statements', async () => {
    const a = await stockVariant(store, { priceMinor: 1999, onHand: 5 })
    const b = await stockVariant(store, { priceMinor: 500, onHand: 5 })
    const browser = shopperBrowser(store)
    await shopperBrowser(store).call(async (api) => {
      await api.storefront.checkout.paymentMethods() // warms the store's tables
      await api.storefront.cart.addLine({ variantId: a.id })
    })
    const { result, statements } = await countStatements(async () => {
      await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id, quantity: 2 }))
      await browser.call((api) => api.storefront.cart.addLine({ variantId: b.id }))
      await browser.call((api) =>
        api.storefront.checkout.setContactAndAddress({ contact: CONTACT, shippingAddress: HOME_ADDRESS }),
      )
      await browser.call((api) => api.storefront.checkout.shippingOptions())
      await browser.call((api) => api.storefront.checkout.setShippingMethod({ shippingMethodId: methodId }))
      await browser.call((api) =>
        api.storefront.checkout.setPaymentMethod({ paymentMethod: 'manual:cash_on_delivery' }),
      )
      return browser.call((api) =>
        api.storefront.checkout.placeOrder({ idempotencyKey: newKey(), expectedTotalMinor: 1999 * 2 + 500 + 500 }),
      )
    })
    expect(result).toMatchObject({ status: 'placed', order: { totalMinor: 4998, paymentState: 'pending' } })
    expect(statements.length).toBeLessThanOrEqual(20)
    expect(await stockDiscrepancies(store)).toEqual([])
    expect(browser.cookies.size).toBe(0)
  })

  it('costs at most ten statements to place, and few to add and to read', async () => {
    const a = await stockVariant(store)
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id }))
    const adding = await countStatements(() => browser.call((api) => api.storefront.cart.addLine({ variantId: a.id })))
    expect(adding.statements).toHaveLength(2)
    const getting = await countStatements(() => browser.call((api) => api.storefront.cart.get()))
    expect(getting.statements).toHaveLength(1)
    const counting = await countStatements(() => browser.call((api) => api.storefront.cart.count()))
    expect(counting).toMatchObject({ result: { count: 2 } })
    expect(counting.statements).toHaveLength(1)
    const placing = await countStatements(() =>
      browser.call((api) =>
        api.storefront.checkout.placeOrder({
          idempotencyKey: newKey(),
          expectedTotalMinor: 5500,
          update: everything(),
        }),
      ),
    )
    expect(placing.result.status).toBe('placed')
    expect(placing.statements.length).toBeLessThanOrEqual(8)
  })

  it('holds the goods and leads to the gateway for a payment by event', async () => {
    const a = await stockVariant(store, { onHand: 3 })
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id, quantity: 2 }))
    const body = { idempotencyKey: newKey(), expectedTotalMinor: 5500, update: everything('test:gateway') }
    const placing = await countStatements(() => browser.call((api) => api.storefront.checkout.placeOrder(body)))
    expect(placing.result).toMatchObject({ status: 'redirect', url: expect.stringContaining('/pay/test/') })
    expect(placing.statements.length).toBeLessThanOrEqual(10)
    const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: a.id } }))
    expect(level).toMatchObject({ onHand: 3, reserved: 2 })
    expect(await browser.call((api) => api.storefront.cart.count())).toEqual({ count: 0 })
  })

  it('says what is missing, what changed and what is gone instead of placing', async () => {
    const a = await stockVariant(store, { onHand: 2 })
    const browser = shopperBrowser(store)
    const place = (change: object = {}): Promise<PlaceOrderResult> =>
      browser.call((api) =>
        api.storefront.checkout.placeOrder({ idempotencyKey: newKey(), expectedTotalMinor: 5500, ...change }),
      )
    expect(await place()).toEqual({ status: 'empty_cart' })
    await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id, quantity: 2 }))
    expect(await place()).toMatchObject({
      status: 'incomplete',
      missing: ['contact', 'shipping_address', 'shipping_method', 'payment_method'],
    })
    expect(await place({ update: { ...everything(), shippingMethodId: a.id } })).toMatchObject({
      status: 'shipping_unavailable',
    })
    expect(await place({ update: everything(), expectedTotalMinor: 1 })).toMatchObject({
      status: 'price_changed',
      totalMinor: 5500,
    })
    await loseStock(store, a.id, 1)
    expect(await place()).toMatchObject({
      status: 'out_of_stock',
      lines: [{ variantId: a.id, quantity: 2, available: 1 }],
    })
    const { lines } = await browser.call((api) => api.storefront.cart.get())
    await browser.call((api) => api.storefront.cart.setQuantity({ lineId: lines[0]!.id, quantity: 1 }))
    expect(await place({ expectedTotalMinor: 3000 })).toMatchObject({ status: 'placed' })
    expect(await place({ expectedTotalMinor: 3000 })).toEqual({ status: 'empty_cart' })
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('computes shipping and tax for the address, and gives free shipping where it is due', async () => {
    const a = await stockVariant(store, { priceMinor: 6000 })
    const browser = shopperBrowser(store)
    const added = await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id }))
    expect(added.cart).toMatchObject({
      freeShipping: { country: 'RO', thresholdMinor: 10_000, missingMinor: 4000 },
      shippingKnown: false,
    })
    const first = await browser.call((api) => api.storefront.checkout.update(everything()))
    expect(first).toMatchObject({
      status: 'ok',
      checkout: {
        missing: [],
        contact: { email: 'ana@example.test' },
        cart: { totals: { totalMinor: 6500, taxMinor: 1083 } },
      },
    })
    await browser.call((api) => api.storefront.cart.addLine({ variantId: a.id }))
    const free = await browser.call((api) => api.storefront.checkout.summary())
    expect(free).toMatchObject({
      checkout: { cart: { freeShipping: { missingMinor: 0 }, totals: { totalMinor: 12_000 } } },
    })
    const abroad = await browser.call((api) =>
      api.storefront.checkout.update({ shippingAddress: { ...HOME_ADDRESS, country: 'MD', postalCode: 'MD-2001' } }),
    )
    expect(abroad).toMatchObject({
      checkout: { undeliverable: true, shippingOptions: [], missing: ['shipping_method'] },
    })
  })
})
