import { isDeepStrictEqual } from 'node:util'
import { log as serverLog } from '@/server/log'
import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { openForSale, stockDiscrepancies } from '../stock-shop'
import { type Endings, inOrder, outOfOrder } from '../stripe-scenarios'
import { openStripeShop } from '../stripe-shop'
import type { Drill } from './drill'

const SEEDS = Number(process.env.STOA_DRILL_SEEDS ?? 200)
const COPIES = 10
/** Of each round's summary, so many seeds are told of at once. */
const TOLD_AFTER = 20

function differences(expected: Endings, found: Endings): string[] {
  return Object.keys(expected).filter((story) => !isDeepStrictEqual(expected[story], found[story]))
}

export const drill: Drill = {
  id: 19,
  title: `Stripe's messages ${COPIES} times each, shuffled, at once, a tenth a day late: ${SEEDS} seeds`,
  async run(log) {
    // What is refused here is refused on purpose.
    serverLog.level = 'fatal'
    await emptyDatabase()
    const shop = await openStripeShop()
    try {
      const store = await createTestStore()
      const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
      const accountId = await shop.connect(store)
      const at = { shop, store, methodId }
      const expected = await inOrder(at, accountId)
      let deliveries = 0
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const round = await outOfOrder(at, accountId, { seed, copies: COPIES })
        deliveries += round.deliveries
        const wrong = differences(expected, round.endings)
        if (wrong.length > 0) throw new Error(`Seed ${seed} ended otherwise: ${wrong.join(', ')}`)
        if (seed % TOLD_AFTER === 0)
          log(`${seed} seeds, ${deliveries} deliveries, every story ended as it does in order`)
      }
      const wrong = await stockDiscrepancies(store)
      if (wrong.length > 0) throw new Error(`Counters differ from their ledger: ${JSON.stringify(wrong)}`)
      log(`${Object.keys(expected).length} stories × ${SEEDS} seeds: one ending each; stock and holds as in order`)
    } finally {
      await shop.close()
    }
  },
}
