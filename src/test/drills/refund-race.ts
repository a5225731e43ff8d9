import { deepStrictEqual } from 'node:assert'
import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { raceRefunds } from '../refund-race'
import { openForSale } from '../stock-shop'
import type { Drill } from './drill'

const RUNS = Number(process.env.STOA_DRILL_RUNS ?? 20)

export const drill: Drill = {
  id: 24,
  title: `ten refunds of 30 % of an order at once, ${RUNS} times`,
  async run(log) {
    await emptyDatabase()
    const store = await createTestStore()
    const { methodId } = await openForSale(store, { paymentMethods: ['manual:bank_transfer'] })
    let slowestMs = 0
    for (let run = 0; run < RUNS; run += 1) {
      const race = await raceRefunds(store, methodId)
      deepStrictEqual(race.figures, race.expected)
      slowestMs = Math.max(slowestMs, race.slowestMs)
    }
    log(
      `${RUNS} orders: 3 of 10 refunds each, 90 % of the money, 9 of 10 pieces and 90 % of the fee back; slowest ${slowestMs} ms`,
    )
  },
}
