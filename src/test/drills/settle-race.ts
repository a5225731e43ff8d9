import { setTimeout as sleep } from 'node:timers/promises'
import { lookAtPayment } from '@/features/payments/server'
import type { StripeDouble } from '../../../e2e/doubles/stripe/stripe-double'
import { type CardPurchase, comeBackTo, orderByCard, payByCard } from '../card-shopper'
import { checkBooks } from '../check-books'
import { emptyDatabase } from '../empty-database'
import { buildForProduction, startProductionServer } from '../production-server'
import { openStripeStall, type StripeStall, stripeEnv, stripeFor } from '../stripe-server'
import { decideOn } from '../stripe-orders'
import type { Drill } from './drill'

const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)
const RACES = Number(process.env.STOA_DRILL_RACES ?? 1000)
const AT_ONCE = 10
const EARLY = 20
const SETTLED_WITHIN_MS = 60_000

/** Orders that are paid, and of which neither message nor browser has come back yet; then all three settle at once. */
async function race(stall: StripeStall, double: StripeDouble): Promise<string[]> {
  double.control.webhooks({ hold: true, copies: 2 })
  const at = { port: PORT, host: stall.host }
  const purchases = await Promise.all(Array.from({ length: AT_ONCE }, () => orderByCard(at, stall)))
  const backs = await Promise.all(purchases.map((purchase) => payByCard(purchase)))
  const numbers = purchases.map(({ orderNumber }) => orderNumber)
  const payments = await stall.store.run((ctx) =>
    ctx.db.payment.findMany({ where: { order: { number: { in: numbers } } }, select: { id: true } }),
  )
  const problems: string[] = []
  const [statuses] = await Promise.all([
    Promise.all(backs.map((back) => comeBackTo(back))),
    double.control.release(),
    ...payments.map(({ id }) =>
      stall.store
        .run((ctx) => lookAtPayment(ctx, id))
        .catch((error: unknown) =>
          problems.push(`the poller: ${error instanceof Error ? error.message : String(error)}`),
        ),
    ),
  ])
  for (const status of statuses) if (status !== 303) problems.push(`a browser that came back got ${status}`)
  return problems
}

/** The message that it was paid arrives while the call that begins the payment has no answer yet: that was cut off. */
async function early(stall: StripeStall, double: StripeDouble): Promise<CardPurchase> {
  double.control.webhooks({ copies: 2 })
  const before = new Set(double.control.state().sessions.map(({ id }) => id))
  double.control.outage({ mode: 'cut', times: 1, path: '/v1/checkout/sessions' })
  const buying = orderByCard({ port: PORT, host: stall.host }, stall)
  for (;;) {
    const fresh = double.control.state().sessions.find(({ id }) => !before.has(id))
    if (fresh?.url) {
      await decideOn(fresh.url, 'pay')
      return buying
    }
    await sleep(2)
  }
}

/** Orders that are not placed, paid, told of and written down exactly once. */
async function wrong(stall: StripeStall, wanted: number): Promise<string[]> {
  return stall.store.run(async (ctx) => {
    const [row] = await ctx.db.$queryRaw<
      Record<'placed' | 'orders' | 'paidOnce' | 'mailedOnce' | 'succeeded', number>[]
    >`
      SELECT (SELECT count(*) FROM "order")::int AS orders,
        (SELECT count(*) FROM "order" WHERE status = 'placed' AND payment_state = 'paid')::int AS placed,
        (SELECT count(*) FROM (SELECT order_id FROM order_event WHERE kind = 'paid' GROUP BY order_id HAVING count(*) = 1) e)::int AS "paidOnce",
        (SELECT count(*) FROM (SELECT recipient FROM mail_message WHERE kind = 'order_confirmation' AND state = 'sent' GROUP BY recipient HAVING count(*) = 1) m)::int
          AS "mailedOnce",
        (SELECT count(*) FROM payment WHERE state = 'succeeded')::int AS succeeded`
    return Object.entries(row ?? {})
      .filter(([, count]) => count !== wanted)
      .map(([name, count]) => `${name}: ${count} of ${wanted}`)
  })
}

export const drill: Drill = {
  id: 20,
  title: `message, browser and poller settle a payment at the same instant, ${RACES} times`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const double = await stripeFor(PORT)
    const server = await startProductionServer({ port: PORT, env: { ...stripeEnv(double), LOG_LEVEL: 'error' } })
    try {
      const stall = await openStripeStall(double, RACES + EARLY)
      const problems: string[] = []
      const begun = performance.now()
      for (let raced = 0; raced < RACES; raced += AT_ONCE) problems.push(...(await race(stall, double)))
      for (let index = 0; index < EARLY; index += 1) await early(stall, double)
      const until = Date.now() + SETTLED_WITHIN_MS
      let left = await wrong(stall, RACES + EARLY)
      while (left.length > 0 && Date.now() < until) {
        await sleep(500)
        left = await wrong(stall, RACES + EARLY)
      }
      const seconds = ((performance.now() - begun) / 1000).toFixed(0)
      log(`${RACES} races and ${EARLY} messages before the answer: ${RACES + EARLY} orders, each once, in ${seconds} s`)
      problems.push(...left, ...(await checkBooks(stall.store)))
      if (problems.length > 0) throw new Error(problems.slice(0, 10).join('; '))
    } finally {
      await server.stop()
      await double.stop()
    }
  },
}
