import { takeStock } from '@/features/inventory/server'
import { newId } from '@/lib/ids'
import { inTransaction } from '@/server/store-context'
import { storePool } from '@/server/store-db'
import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { addLocation, moveStock, stockDiscrepancies, stockVariant } from '../stock-shop'
import type { Drill } from './drill'

const CARTS = 600
const CONNECTIONS = 30
const MAX_MS = 5000

export const drill: Drill = {
  id: 12,
  title: `${CARTS} carts of four lines in random order over ${CONNECTIONS} connections: no deadlock`,
  async run(log) {
    await emptyDatabase()
    storePool.options.max = CONNECTIONS
    const store = await createTestStore()
    const variants = await Promise.all(Array.from({ length: 12 }, () => stockVariant(store, { onHand: 10_000 })))
    // Few enough here that carts take from both locations.
    const warehouse = await addLocation(store)
    for (const { id } of variants) await moveStock(store, id, { to: warehouse, quantity: 9900 })
    const carts = Array.from({ length: CARTS }, () =>
      variants
        .toSorted(() => Math.random() - 0.5)
        .slice(0, 4)
        .map(({ id }) => ({ variantId: id, quantity: 1 })),
    )
    let next = 0
    let taken = 0
    const begun = performance.now()
    const work = async () => {
      for (let demands = carts[next++]; demands; demands = carts[next++]) {
        const input = { orderId: newId(), mode: 'sold' as const, demands }
        const { status } = await store.run((ctx) => inTransaction(ctx, (tx) => takeStock(tx, input)))
        if (status === 'taken') taken += 1
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, work))
    const ms = Math.round(performance.now() - begun)
    const wrong = await stockDiscrepancies(store)
    log(`${taken} of ${CARTS} carts taken in ${ms} ms, ${wrong.length} counters that differ from their ledger`)
    if (taken !== CARTS || wrong.length > 0) throw new Error('Stock was lost or made')
    if (ms > MAX_MS) throw new Error(`It took ${ms} ms, not ${MAX_MS}`)
  },
}
