import { setTimeout as sleep } from 'node:timers/promises'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import { expireOrders } from '@/features/orders/server'
import { signMessage } from '@/features/payments/server/test-gateway-token'
import { newId } from '@/lib/ids'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { HttpShopper } from '../http-shopper'
import { buildForProduction, startProductionServer } from '../production-server'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '../stock-shop'
import type { Drill } from './drill'

const ROUNDS = 20
const DELIVERIES = 5
const TOTAL_MINOR = 3000
const SETTLED_WITHIN_MS = 30_000
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

interface Bought {
  readonly orderId: string
  readonly paymentId: string
  readonly email: string
}

async function buy(store: TestStore, methodId: string, variantId: string): Promise<Bought> {
  const shopper = new HttpShopper(PORT, `${store.entry.slug}.localhost`)
  const email = `${newId()}@example.test`
  await shopper.call('cart.addLine', { variantId, quantity: 1 })
  const update = {
    contact: { email },
    shippingAddress: HOME_ADDRESS,
    shippingMethodId: methodId,
    paymentMethod: 'test:gateway',
  }
  const input = { idempotencyKey: newId(), expectedTotalMinor: TOTAL_MINOR, update }
  const { data, text } = await shopper.call<PlaceOrderResult>('checkout.placeOrder', input)
  shopper.close()
  if (data?.status !== 'redirect') throw new Error(`No order to pay: ${text.slice(0, 300)}`)
  const { number } = data.order
  const order = await store.run((ctx) =>
    ctx.db.order.findUniqueOrThrow({ where: { number }, include: { payments: true } }),
  )
  return { orderId: order.id, paymentId: order.payments[0]?.id ?? '', email }
}

/** The gateway's message that the money came, several times at once, as it would deliver it. */
async function pay(store: TestStore, { paymentId }: Bought): Promise<void> {
  const message = { id: `evt_${newId()}`, kind: 'succeeded', storeId: store.entry.id, paymentId, failureCode: null }
  const body = JSON.stringify({ ...message, amountMinor: TOTAL_MINOR, currency: 'EUR' })
  const headers = { 'content-type': 'application/json', 'stoa-signature': signMessage(body, new Date()) }
  const url = `http://127.0.0.1:${PORT}/api/payments/events/test`
  const answers = await Promise.all(
    Array.from({ length: DELIVERIES }, () => fetch(url, { method: 'POST', headers, body })),
  )
  for (const { status } of answers) if (status !== 200) throw new Error(`A payment's message got ${status}`)
}

interface Ending {
  readonly status: string
  readonly paymentState: string
  readonly refunds: string[]
  readonly mails: number
}

async function endingOf(store: TestStore, { orderId, email }: Bought, kinds: readonly string[]): Promise<Ending> {
  return store.run(async (ctx) => {
    const order = await ctx.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { refunds: true } })
    const mails = await ctx.db.mailMessage.count({ where: { recipient: email, kind: { in: [...kinds] } } })
    const { status, paymentState } = order
    return { status, paymentState, refunds: order.refunds.map(({ state, reason }) => `${reason} ${state}`), mails }
  })
}

/** Waits until the background has done its part; what it looks like then. */
async function settled(read: () => Promise<Ending>, wanted: Ending): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN_MS
  let ending = await read()
  while (JSON.stringify(ending) !== JSON.stringify(wanted)) {
    if (Date.now() > until) throw new Error(`${JSON.stringify(ending)} instead of ${JSON.stringify(wanted)}`)
    await sleep(200)
    ending = await read()
  }
}

/** The last piece is held, the hold runs out, somebody else buys it and pays, and then the first payment comes after all. */
async function round(store: TestStore, methodId: string): Promise<void> {
  const variant = await stockVariant(store, { onHand: 1 })
  const slow = await buy(store, methodId, variant.id)
  await store.run((ctx) => expireOrders(ctx), { now: new Date(Date.now() + 20 * 60_000) })
  const quick = await buy(store, methodId, variant.id)
  await pay(store, quick)
  await pay(store, slow)
  const refunded = ['late_payment succeeded']
  await settled(() => endingOf(store, quick, ['order_confirmation']), {
    status: 'placed',
    paymentState: 'paid',
    refunds: [],
    mails: 1,
  })
  await settled(() => endingOf(store, slow, ['refund']), {
    status: 'cancelled',
    paymentState: 'refunded',
    refunds: refunded,
    mails: 1,
  })
  const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } }))
  if (level.onHand !== 0 || level.reserved !== 0) throw new Error(`Stock ${level.onHand}, held ${level.reserved}`)
}

export const drill: Drill = {
  id: 13,
  title: `a payment that comes after its hold ran out and the piece was sold, ${ROUNDS} times`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT })
    try {
      const store = await createTestStore()
      const { methodId } = await openForSale(store)
      const begun = performance.now()
      for (let index = 0; index < ROUNDS; index += 1) await round(store, methodId)
      const discrepancies = await stockDiscrepancies(store)
      if (discrepancies.length > 0) throw new Error(JSON.stringify(discrepancies))
      log(
        `${ROUNDS} rounds: one order paid, one payment given back, each buyer told once, stock 0, in ${Math.round((performance.now() - begun) / 1000)} s`,
      )
    } finally {
      await server.stop()
    }
  },
}
