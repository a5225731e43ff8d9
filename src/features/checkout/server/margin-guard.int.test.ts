import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
  await store.run((ctx) => ctx.db.storeSetting.update({ where: { id: 1 }, data: { marginGuard: true } }))
})

/** Buys two pieces for 25.00 each (tax of 20 % in it: 41.67 net together) that cost so much each. */
async function buy(costMinor: number | null, at = store, shipping = methodId) {
  const variant = await stockVariant(at)
  const cost = costMinor === null ? null : BigInt(costMinor)
  await at.run((ctx) => ctx.db.variant.update({ where: { id: variant.id }, data: { costMinor: cost } }))
  const browser = shopperBrowser(at)
  await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id, quantity: 2 }))
  return browser.call((api) =>
    api.storefront.checkout.placeOrder({
      idempotencyKey: `margin-${newId()}`,
      expectedTotalMinor: 5500,
      update: {
        contact: { email: 'ana@example.test' },
        shippingAddress: HOME_ADDRESS,
        shippingMethodId: shipping,
        paymentMethod: 'manual:cash_on_delivery',
      },
    }),
  )
}

describe('a store that never sells below cost', () => {
  it('refuses what would bring in less than it costs, and nothing else', async () => {
    expect((await buy(2083)).status).toBe('placed')
    const refused = await buy(2084)
    expect(refused.status).toBe('below_cost')
    expect((await buy(null)).status).toBe('placed')
    expect(await store.run((ctx) => ctx.db.order.count())).toBe(2)
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is one that said so', async () => {
    const other = await createTestStore()
    const { methodId: shipping } = await openForSale(other)
    expect((await buy(9999, other, shipping)).status).toBe('placed')
  })
})
