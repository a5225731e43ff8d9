import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestStore } from '@/test/create-test-store'
import { openForSale } from '@/test/stock-shop'
import { forge, forgeries, type ForgeryTarget } from '@/test/stripe-forgeries'
import { cardOrder, type StripeStore } from '@/test/stripe-orders'
import { openStripeShop } from '@/test/stripe-shop'

let at: StripeStore
let order: Awaited<ReturnType<typeof cardOrder>>
let target: ForgeryTarget

beforeAll(async () => {
  const [store, other] = [await createTestStore(), await createTestStore()]
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
  const shop = await openStripeShop()
  at = { shop, store, methodId }
  const account = await shop.connect(store)
  const otherAccount = await shop.connect(other)
  order = await cardOrder(at)
  await order.decide('authenticate')
  await shop.double.webhooks.settled()
  const [intent] = shop.double.control.state().intents
  if (!intent) throw new Error('no intent')
  const { id, amount, currency, metadata } = intent
  target = { url: shop.url, account, otherAccount, intent: { id, amount, currency }, metadata }
})
afterAll(() => at.shop.close())

const statesOf = () =>
  at.store.run(async (ctx) => ({
    order: await ctx.db.order.findUniqueOrThrow({ where: { id: order.id } }),
    payments: await ctx.db.payment.findMany(),
    ledger: await ctx.db.ledgerEntry.count(),
    stock: await ctx.db.stockLevel.findMany(),
  }))

describe('drill 21: a forged message', () => {
  it('changes nothing, in whichever way it is false', async () => {
    const before = await statesOf()
    for (const forgery of forgeries(target)) {
      expect(`${forgery.name}: ${await forge(target.url, forgery)}`).toBe(`${forgery.name}: ${forgery.status}`)
      expect(await statesOf(), forgery.name).toEqual(before)
    }
  })

  it('would have paid the order, had it been true', async () => {
    const intents = at.shop.double.control.state().intents
    await order.decide('complete', `${at.shop.double.url}/c/3ds/${intents[0]?.id}`)
    await at.shop.double.webhooks.settled()
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
  })
})
