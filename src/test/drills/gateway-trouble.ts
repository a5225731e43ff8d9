import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import type { RetryPaymentResult } from '@/features/payments/payments-schema'
import { startStripeDouble, type StripeDouble } from '../../../e2e/doubles/stripe/stripe-double'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { type FaultProxy, startFaultProxy } from '../fault-proxy'
import { HttpShopper } from '../http-shopper'
import { buildForProduction, startProductionServer } from '../production-server'
import { HOME_ADDRESS, openForSale, stockVariant } from '../stock-shop'
import { decideOn } from '../stripe-orders'
import { sdkOf } from '../stripe-sdk'
import { WEBHOOK_SECRETS } from '../stripe-shop'
import { platformDb } from '@/server/platform-db'
import type { Drill } from './drill'

const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)
const SHOPPERS = 12
const MAX_ANSWER_MS = 10_000
const MAX_RECOVERY_MS = 30_000
const DOWN_MS = Number(process.env.STOA_DRILL_DOWN_SECONDS ?? 300) * 1000
const TOTAL_MINOR = 3000
/** Beside a baseline of a few milliseconds, twice of it is noise: so much more is let pass. */
const NOISE_MS = 40

interface Scene {
  readonly store: TestStore
  readonly quiet: TestStore
  readonly methodId: string
  readonly variantId: string
  readonly double: StripeDouble
  readonly proxy: FaultProxy
}

type Bought = { readonly shopper: HttpShopper; readonly result: PlaceOrderResult; readonly ms: number }

const TROUBLES: readonly { name: string; begin: (scene: Scene) => void; forMs?: number }[] = [
  { name: 'every answer a 500', begin: ({ double }) => double.control.outage({ mode: 'error_500' }) },
  { name: 'every answer a 429', begin: ({ double }) => double.control.outage({ mode: 'rate_limited' }) },
  { name: 'no answer for 30 s', begin: ({ double }) => double.control.outage({ mode: 'hang', hangMs: 30_000 }) },
  { name: 'carried out, the answer cut off', begin: ({ double }) => double.control.outage({ mode: 'cut' }) },
  { name: 'the line cut after sending', begin: ({ proxy }) => proxy.set('cut_after_send') },
  { name: 'the line half open', begin: ({ proxy }) => proxy.set('half_open') },
  { name: 'the line dead for minutes', begin: ({ proxy }) => proxy.set('down'), forMs: DOWN_MS },
]

async function buy({ store, methodId, variantId }: Scene): Promise<Bought> {
  const shopper = new HttpShopper(PORT, `${store.entry.slug}.localhost`)
  await shopper.call('cart.addLine', { variantId, quantity: 1 })
  const update = {
    contact: { email: `${randomUUID()}@example.test` },
    shippingAddress: HOME_ADDRESS,
    shippingMethodId: methodId,
    paymentMethod: 'stripe:card',
  }
  const input = { idempotencyKey: randomUUID(), expectedTotalMinor: TOTAL_MINOR, update }
  const begun = performance.now()
  const { status, data, text } = await shopper.call<PlaceOrderResult>('checkout.placeOrder', input)
  if (status !== 200 || !data) throw new Error(`A shopper got ${status} ${text.slice(0, 200)}`)
  return { shopper, result: data, ms: performance.now() - begun }
}

/** How long the quiet store's answers take while something else goes on; 95 of 100 are faster. */
async function p95While(quiet: TestStore, work: Promise<unknown>): Promise<number> {
  const latencies: number[] = []
  const state = { done: false }
  const read = async () => {
    const shopper = new HttpShopper(PORT, `${quiet.entry.slug}.localhost`)
    while (!state.done || latencies.length < 100) {
      const begun = performance.now()
      const { status } = await shopper.call('checkout.paymentMethods', {})
      if (status >= 500 || status === 0) throw new Error(`Another shop answered ${status}`)
      latencies.push(performance.now() - begun)
      await sleep(20)
    }
    shopper.close()
  }
  const readers = [read(), read()]
  await work.finally(() => {
    state.done = true
  })
  await Promise.all(readers)
  return latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.95)] ?? 0
}

async function endOf(scene: Scene): Promise<number> {
  scene.double.control.outage(null)
  scene.proxy.set('none')
  const begun = performance.now()
  for (;;) {
    const { shopper, result } = await buy(scene)
    shopper.close()
    const ms = performance.now() - begun
    if (result.status === 'redirect') return ms
    if (ms > MAX_RECOVERY_MS) throw new Error(`No payment could be begun ${Math.round(ms / 1000)} s after the trouble`)
    await sleep(500)
  }
}

/** Everybody who was told that it could not be begun tries again from the order's page, and all pay. */
async function payAll(bought: readonly Bought[]): Promise<void> {
  for (const { shopper, result } of bought) {
    if (result.status !== 'redirect' && result.status !== 'payment_not_begun') throw new Error(result.status)
    const token = result.trackingToken
    const again = await shopper.call<RetryPaymentResult>('payments.retry', { token })
    const url = result.status === 'redirect' ? result.url : again.data?.status === 'redirect' ? again.data.url : null
    if (!url) throw new Error(`An order could not be paid afterwards: ${again.text.slice(0, 200)}`)
    await decideOn(url, 'pay')
    shopper.close()
  }
}

async function trouble(scene: Scene, { name, begin, forMs = 0 }: (typeof TROUBLES)[number]): Promise<Bought[]> {
  begin(scene)
  const bought: Bought[] = []
  const rush = async () => {
    const until = performance.now() + forMs
    do {
      bought.push(...(await Promise.all(Array.from({ length: SHOPPERS }, () => buy(scene)))))
      if (performance.now() < until) await sleep(5000)
    } while (performance.now() < until)
  }
  const p95 = await p95While(scene.quiet, rush())
  const slowest = Math.max(...bought.map(({ ms }) => ms))
  const begunAnyway = bought.filter(({ result }) => result.status === 'redirect').length
  const recovery = await endOf(scene)
  if (slowest > MAX_ANSWER_MS) throw new Error(`${name}: a shopper waited ${Math.round(slowest)} ms`)
  console.log(
    `  ${name}: ${bought.length} shoppers, slowest ${(slowest / 1000).toFixed(1)} s, ${begunAnyway} begun; others p95 ${Math.round(p95)} ms; well after ${(recovery / 1000).toFixed(1)} s`,
  )
  return bought.map((each) => Object.assign(each, { p95 }))
}

async function prepare(double: StripeDouble, proxy: FaultProxy): Promise<Scene> {
  const [store, quiet] = [await createTestStore(), await createTestStore()]
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
  await openForSale(quiet)
  const { id: externalId } = await sdkOf(double).accounts.create({ country: 'RO' })
  double.control.completeOnboarding(externalId)
  await platformDb.connectedAccount.create({ data: { provider: 'stripe', externalId, storeId: store.entry.id } })
  const data = { provider: 'stripe', externalId, state: 'active', chargesEnabled: true, payoutsEnabled: true }
  await store.run((ctx) => ctx.db.paymentAccount.create({ data }))
  const { id: variantId } = await stockVariant(store, { onHand: 100_000 })
  return { store, quiet, methodId, variantId, double, proxy }
}

export const drill: Drill = {
  id: 23,
  title: `Stripe in trouble, ${TROUBLES.length} ways, the last for ${DOWN_MS / 1000} s: shoppers answered, others unharmed, nobody charged twice`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const endpoint = (door: string, secret: string) => ({
      url: `http://127.0.0.1:${PORT}/api/payments/events/${door}`,
      secret,
    })
    const double = await startStripeDouble({
      endpoints: {
        platform: endpoint('stripe', WEBHOOK_SECRETS.platform),
        connect: endpoint('stripe-connect', WEBHOOK_SECRETS.connect),
      },
    })
    const proxy = await startFaultProxy({ port: double.port })
    const server = await startProductionServer({
      port: PORT,
      env: { STRIPE_API_URL: `http://127.0.0.1:${proxy.port}`, LOG_LEVEL: 'fatal' },
    })
    try {
      const scene = await prepare(double, proxy)
      const calm = await p95While(scene.quiet, Promise.all(Array.from({ length: SHOPPERS }, () => buy(scene))))
      log(`calm: others p95 ${Math.round(calm)} ms`)
      const limit = 2 * calm + NOISE_MS
      const bought: Bought[] = []
      for (const each of TROUBLES) {
        const round = await trouble(scene, each)
        const { p95 } = round[0] as Bought & { p95: number }
        if (p95 > limit) throw new Error(`${each.name}: other shops' p95 rose to ${Math.round(p95)} ms`)
        bought.push(...round)
      }
      await payAll(bought)
      await double.webhooks.settled()
      log(await countCharges(scene, bought.length))
    } finally {
      await server.stop()
      await proxy.close()
      await double.stop()
    }
  },
}

/** Each payment that was paid was charged once, and its order knows. */
async function countCharges({ store, double }: Scene, orders: number): Promise<string> {
  const charged = new Map<string, number>()
  for (const { status, metadata } of double.control.state().intents) {
    const id = metadata.paymentId ?? ''
    if (status === 'succeeded') charged.set(id, (charged.get(id) ?? 0) + 1)
  }
  const twice = [...charged.values()].filter((count) => count > 1).length
  const paid = await store.run((ctx) => ctx.db.order.count({ where: { paymentState: 'paid' } }))
  if (twice > 0 || paid !== orders || charged.size !== orders) {
    throw new Error(`${orders} orders, ${charged.size} charged, ${twice} twice, ${paid} paid in our books`)
  }
  return `${orders} orders, each charged once and paid in our books`
}
