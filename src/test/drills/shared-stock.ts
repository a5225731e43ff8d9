import { storePool } from '@/server/store-db'
import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { MOST_WINNERS, rushSharedStock } from '../shared-stock'
import type { Drill } from './drill'

const BUYERS = 50
const CONNECTIONS = 30

export const drill: Drill = {
  id: 11,
  title: `${BUYERS} buyers at once after the same pieces: alone, in a bundle and as a variant that shares them`,
  async run(log) {
    await emptyDatabase()
    storePool.options.max = CONNECTIONS
    const report = await rushSharedStock(await createTestStore(), BUYERS)
    const { won, refused, wonLater, differences, onHand } = report
    log(`${won} orders, ${refused} refused; ${wonLater} more after holds ran out; ${onHand} pieces left`)
    log(`${differences} rows from the checker`)
    if (won !== MOST_WINNERS || onHand !== 0 || differences > 0) throw new Error(JSON.stringify(report))
  },
}
