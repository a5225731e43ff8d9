import { checkBooks } from '../check-books'
import { emptyDatabase } from '../empty-database'
import { buildForProduction, startProductionServer } from '../production-server'
import { BUYERS, rush, UNITS } from '../rush'
import { addLocation } from '../stock-shop'
import { openStripeStall, stripeEnv, stripeFor } from '../stripe-server'
import type { Drill } from './drill'

const MAX_P95_MS = 3000
const RUNS = Number(process.env.STOA_DRILL_RUNS ?? 20)
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

export const drill: Drill = {
  id: 10,
  title: `${BUYERS} buyers check out ${UNITS} units at once and pay by card, by HTTP, ${RUNS} times`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const double = await stripeFor(PORT)
    const server = await startProductionServer({ port: PORT, env: { ...stripeEnv(double), LOG_LEVEL: 'error' } })
    try {
      const { store } = await openStripeStall(double, 1)
      const warehouse = await addLocation(store)
      for (let run = 0; run < RUNS; run += 1) {
        const { paid, refused, seconds, p95Ms } = await rush(store, PORT, warehouse)
        log(`${paid} paid, ${refused} refused in ${seconds.toFixed(1)} s; stock and holds 0; p95 ${p95Ms} ms`)
        if (p95Ms > MAX_P95_MS) throw new Error(`p95 of an answer is ${p95Ms} ms`)
      }
      await double.webhooks.settled()
      const differences = await checkBooks(store)
      if (differences.length > 0) throw new Error(differences.slice(0, 10).join('; '))
      log('orders, ledger and the books of the double agree')
    } finally {
      await server.stop()
      await double.stop()
    }
  },
}
