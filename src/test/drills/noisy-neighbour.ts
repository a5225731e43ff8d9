import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { startImport } from '@/features/imports/server/start-import'
import { newId } from '@/lib/ids'
import { recordEvents } from '@/server/outbox/record-event'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { FaultySmtp } from '../faulty-smtp'
import { HttpShopper } from '../http-shopper'
import { ask, buildForProduction, startProductionServer } from '../production-server'
import { HOME_ADDRESS, openForSale, stockVariant, type StockedVariant } from '../stock-shop'
import { WorkerCrew } from '../worker-drill/worker-crew'
import type { Drill } from './drill'

const JOBS = 10_000
const ROWS = 20_000
/** How long the neighbour is watched, quiet and noisy. */
const SECONDS = 60
const ORDER_EVERY_MS = 2000
const PAGE_EVERY_MS = 150
const MAX_MAIL_MS = 10_000
const MAX_SLOWER = 1.5
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

const p95 = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.POSITIVE_INFINITY

/** What a shopper opens: a listing, a product, a search and a cart, so that pages from the cache are not all. */
async function openPages(store: TestStore, variant: StockedVariant): Promise<number[]> {
  const host = `${store.entry.slug}.localhost`
  const paths = ['/en', `/en/products/${variant.handle}`, '/en/search?q=thing', '/en/cart']
  const latencies: number[] = []
  const end = performance.now() + SECONDS * 1000
  for (let page = 0; performance.now() < end; page += 1) {
    const begun = performance.now()
    const { status } = await ask(PORT, host, paths[page % paths.length] ?? '/en')
    if (status >= 400) throw new Error(`${paths[page % paths.length]}: ${status}`)
    latencies.push(performance.now() - begun)
    await sleep(PAGE_EVERY_MS)
  }
  return latencies
}

/** Orders that are paid on delivery, each by an address of its own. Returns when each was placed. */
async function placeOrders(store: TestStore, variant: StockedVariant): Promise<Map<string, number>> {
  const placedAt = new Map<string, number>()
  const end = performance.now() + SECONDS * 1000
  while (performance.now() < end) {
    const email = `${randomUUID()}@example.test`
    const shopper = new HttpShopper(PORT, `${store.entry.slug}.localhost`)
    await shopper.call('cart.addLine', { variantId: variant.id, quantity: 1 })
    const { text } = await shopper.call('checkout.setContactAndAddress', {
      contact: { email },
      shippingAddress: HOME_ADDRESS,
    })
    const [, shippingMethodId] = /"methodId":"([^"]+)"/.exec(text) ?? []
    await shopper.call('checkout.setShippingMethod', { shippingMethodId })
    const ready = await shopper.call<{ checkout?: { cart: { totals: { totalMinor: number } } } }>(
      'checkout.setPaymentMethod',
      { paymentMethod: 'manual:cash_on_delivery' },
    )
    const expectedTotalMinor = ready.data?.checkout?.cart.totals.totalMinor ?? 0
    const order = { idempotencyKey: randomUUID(), expectedTotalMinor }
    const placed = await shopper.call<{ status: string }>('checkout.placeOrder', order)
    if (placed.data?.status !== 'placed') throw new Error(`An order was not placed: ${placed.text.slice(0, 200)}`)
    placedAt.set(email, Date.now())
    shopper.close()
    await sleep(ORDER_EVERY_MS)
  }
  return placedAt
}

/** Ten thousand mails to write, and a file of twenty thousand rows to import, all at once. */
async function makeNoise(store: TestStore): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, row) => `noise-${row},Noise ${row},${(row % 90) + 10}.00,N-${row},5`)
  const csv = ['Handle,Title,Variant Price,Variant SKU,Variant Inventory Qty', ...lines].join('\n')
  await store.run((ctx) => startImport(ctx, new TextEncoder().encode(csv), { dryRun: false, allOrNothing: false }))
  for (let from = 0; from < JOBS; from += 1000) {
    const ids = Array.from({ length: 1000 }, newId)
    await store.run(async (ctx) => {
      await ctx.db.customer.createMany({
        data: ids.map((id) => ({ id, email: `${id}@noise.example.test`, locale: 'en' })),
      })
      await recordEvents(
        ctx,
        ids.map((customerId) => ({ kind: 'customer.registered', payload: { customerId } })),
      )
    })
  }
}

/** Until when each mail took to arrive; a mail that has not come a minute after the last order counts as a minute. */
async function waitForMails(placedAt: Map<string, number>, arrivedAt: Map<string, number>): Promise<number[]> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && [...placedAt.keys()].some((email) => !arrivedAt.has(email))) await sleep(200)
  return [...placedAt].map(([email, at]) => (arrivedAt.get(email) ?? at + 60_000) - at)
}

export const drill: Drill = {
  id: 33,
  title: `a store with ${JOBS} jobs and an import of ${ROWS} rows beside one that sells`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const arrivedAt = new Map<string, number>()
    const smtp = new FaultySmtp(null, ({ to }) => to.forEach((address) => arrivedAt.set(address, Date.now())))
    const SMTP_URL = `smtp://127.0.0.1:${await smtp.listen()}`
    // As a platform with many stores runs: pages in one process, jobs in another.
    const server = await startProductionServer({ port: PORT, env: { STOA_WORKER_INSIDE: 'false', SMTP_URL } })
    const crew = new WorkerCrew('src/server/worker.ts', { SMTP_URL })
    try {
      await crew.start(1)
      const [a, b] = [await createTestStore(), await createTestStore()]
      await openForSale(b)
      const variant = await stockVariant(b, { onHand: 1000 })
      await openPages(b, variant)
      const [quiet, early] = await Promise.all([openPages(b, variant), placeOrders(b, variant)])
      const quietMails = await waitForMails(early, arrivedAt)
      await makeNoise(a)
      const [noisy, orders] = await Promise.all([openPages(b, variant), placeOrders(b, variant)])
      const mails = await waitForMails(orders, arrivedAt)
      const left = JOBS - [...arrivedAt.keys()].filter((address) => address.endsWith('noise.example.test')).length
      log(
        `quiet: ${quiet.length} pages, p95 ${p95(quiet).toFixed(0)} ms; ${early.size} order mails, p95 ${p95(quietMails)} ms`,
      )
      log(
        `noisy: ${noisy.length} pages, p95 ${p95(noisy).toFixed(0)} ms; ${orders.size} order mails, p95 ${p95(mails)} ms, the slowest ${Math.max(...mails)} ms`,
      )
      log(`${left} of the neighbour’s ${JOBS} mails were still to be sent then`)
      if (left === 0) throw new Error('The noise was over before the end: nothing was proved')
      if (p95(mails) > MAX_MAIL_MS) throw new Error('The order mails waited for the neighbour')
      if (p95(noisy) > MAX_SLOWER * p95(quiet)) throw new Error('The pages were slower beside the neighbour')
    } finally {
      await crew.stop()
      await server.stop()
      await smtp.close()
    }
  },
}
