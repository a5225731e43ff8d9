import { checkBooks } from '../check-books'
import { createTestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { forgePayhere } from '../payhere-forgery'
import { buildForProduction, startProductionServer } from '../production-server'
import { openForSale } from '../stock-shop'
import type { Drill } from './drill'

const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)
const ROUNDS = Number(process.env.STOA_DRILL_RUNS ?? 20)

export const drill: Drill = {
  id: 21,
  title: `notifications of PayHere that were forged, moved, repeated or late, by HTTP, ${ROUNDS} rounds`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT, env: { LOG_LEVEL: 'error' } })
    try {
      const [victim, other] = [await createTestStore(), await createTestStore()]
      const { methodId } = await openForSale(victim, { paymentMethods: ['payhere:checkout'] })
      await openForSale(other, { paymentMethods: ['payhere:checkout'] })
      const post = async (storeId: string, form: Record<string, string>) => {
        const url = `http://127.0.0.1:${PORT}/api/payments/events/payhere/${storeId}`
        return (await fetch(url, { method: 'POST', body: new URLSearchParams(form) })).status
      }
      const { forged, refused, harmless, changed } = await forgePayhere({ victim, other, methodId }, post, ROUNDS)
      log(
        `${forged} forged, ${refused} refused; ${harmless} repeated, late or unfitting, ${changed.length} state changes`,
      )
      const problems = [...changed, ...(await checkBooks(victim)), ...(await checkBooks(other))]
      if (refused !== forged || problems.length > 0) throw new Error(problems.slice(0, 10).join('; '))
    } finally {
      await server.stop()
    }
  },
}
