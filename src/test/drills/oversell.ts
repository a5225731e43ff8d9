import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { buildForProduction, startProductionServer } from '../production-server'
import { BUYERS, rush, UNITS } from '../rush'
import { addLocation, openForSale } from '../stock-shop'
import type { Drill } from './drill'

const MAX_P95_MS = 3000
const RUNS = Number(process.env.STOA_DRILL_RUNS ?? 20)
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

export const drill: Drill = {
  id: 10,
  title: `${BUYERS} buyers check out ${UNITS} units at once, by HTTP, ${RUNS} times`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT })
    try {
      const store = await createTestStore()
      await openForSale(store)
      const warehouse = await addLocation(store)
      for (let run = 0; run < RUNS; run += 1) {
        const { placed, refused, seconds, p95Ms } = await rush(store, PORT, warehouse)
        log(`${placed} placed, ${refused} refused in ${seconds.toFixed(1)} s; stock and holds 0; p95 ${p95Ms} ms`)
        if (p95Ms > MAX_P95_MS) throw new Error(`p95 of an answer is ${p95Ms} ms`)
      }
    } finally {
      await server.stop()
    }
  },
}
