import { isDeepStrictEqual } from 'node:util'
import { log as serverLog } from '@/server/log'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { openForSale } from '../stock-shop'
import { forge, forgeries } from '../stripe-forgeries'
import { cardOrder } from '../stripe-orders'
import { openStripeShop } from '../stripe-shop'
import type { Drill } from './drill'

const ROUNDS = 20

/** Everything that a payment could change. */
function booksOf(store: TestStore): Promise<unknown> {
  return store.run(async (ctx) => ({
    orders: await ctx.db.order.findMany({ orderBy: { id: 'asc' } }),
    payments: await ctx.db.payment.findMany({ orderBy: { id: 'asc' } }),
    refunds: await ctx.db.refund.findMany({ orderBy: { id: 'asc' } }),
    ledger: await ctx.db.ledgerEntry.findMany({ orderBy: { id: 'asc' } }),
    stock: await ctx.db.stockLevel.findMany({ orderBy: { variantId: 'asc' } }),
  }))
}

export const drill: Drill = {
  id: 21,
  title: 'messages forged in Stripe’s name, each false in another way (PayHere’s: payhere-forgery)',
  async run(log) {
    // What is refused here is refused on purpose.
    serverLog.level = 'fatal'
    await emptyDatabase()
    const shop = await openStripeShop()
    try {
      const [store, other] = [await createTestStore(), await createTestStore()]
      const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
      const [account, otherAccount] = [await shop.connect(store), await shop.connect(other)]
      let tried = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const order = await cardOrder({ shop, store, methodId })
        await order.decide('authenticate')
        await shop.double.webhooks.settled()
        const intent = shop.double.control
          .state()
          .intents.find(({ metadata }) => metadata.paymentId === order.paymentId)
        if (!intent) throw new Error('No intent was made')
        const before = await booksOf(store)
        for (const forgery of forgeries({ url: shop.url, account, otherAccount, intent, metadata: intent.metadata })) {
          const status = await forge(shop.url, forgery)
          if (status !== forgery.status) throw new Error(`A message ${forgery.name} got ${status}`)
          tried += 1
        }
        if (!isDeepStrictEqual(await booksOf(store), before)) throw new Error('A forged message changed something')
      }
      log(`${tried} forged messages: each refused or of no effect, no row changed`)
    } finally {
      await shop.close()
    }
  },
}
