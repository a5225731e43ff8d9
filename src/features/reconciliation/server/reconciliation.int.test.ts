import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PayhereDouble, startPayhereDouble } from '../../../../e2e/doubles/payhere/payhere-double'
import { env } from '@/env.mjs'
import { handlePaymentEvent } from '@/features/payments/server/event-handler'
import { platformDb } from '@/server/platform-db'
import { actorAt, ownerOf } from '@/test/caller'
import { checkBooks } from '@/test/check-books'
import { createTestStore, type TestStore, withAdmin } from '@/test/create-test-store'
import { connectPayhere, newMerchant, payhereForm, payhereOrder } from '@/test/payhere-shop'
import { openForSale } from '@/test/stock-shop'
import { reconcileStore } from './reconcile-store'
import { runReconciliation } from './run-reconciliation'

const merchant = newMerchant()
let double: PayhereDouble
let doors: Server
let store: TestStore
let methodId: string

beforeAll(async () => {
  double = await startPayhereDouble({ merchants: [merchant], retryPausesMs: [] })
  vi.spyOn(env, 'PAYHERE_URL', 'get').mockReturnValue(double.url)
  doors = createServer((request, response) => {
    void handlePaymentEvent(request, response, { path: request.url ?? '' })
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await double.stop()
  doors.close()
})
beforeEach(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['payhere:checkout'] }))
  await connectPayhere(store, merchant)
})

async function order(decision = 'pay', tell = true) {
  const placed = await payhereOrder(store, methodId)
  const notifyUrl = `http://127.0.0.1:${(doors.address() as AddressInfo).port}/api/payments/events/payhere/${store.entry.id}`
  const form = payhereForm(store, merchant, { paymentId: placed.paymentId, notifyUrl })
  const post = (path: string, fields: Record<string, string>) =>
    fetch(double.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  if (!tell) double.delivery.plan({ drop: true })
  const opened = await post('/pay/checkout', form)
  await post(opened.headers.get('location') ?? '', { decision })
  const read = () =>
    store.run((ctx) => ctx.db.order.findUniqueOrThrow({ where: { id: placed.orderId }, include: { refunds: true } }))
  const theirs = () => {
    const found = double.books.payments.find(({ checkout }) => checkout.fields.order_id === placed.paymentId)
    if (!found) throw new Error('not at the double')
    return found
  }
  return { ...placed, read, theirs }
}

/** A run a moment later: what was just begun is old enough to be asked for. */
const run = (laterMs = 60_000) => store.run((ctx) => reconcileStore(ctx), { now: new Date(Date.now() + laterMs) })
const findings = async () => {
  const rows = await platformDb.reconciliationFinding.findMany({ where: { storeId: store.entry.id } })
  return rows.map(({ id, kind, state, expectedMinor, actualMinor }) => ({
    id,
    kind,
    state,
    sums: [expectedMinor, actualMinor],
  }))
}
const open = async () =>
  (await findings()).filter(({ state }) => state === 'open').map(({ kind, sums }) => [kind, ...sums] as const)
const openKinds = async () => (await open()).map(([kind]) => kind).toSorted((a, b) => a.localeCompare(b))
const staffOf = (of: TestStore) => actorAt(ownerOf(of), of.entry.slug)
const staff = () => staffOf(store)

describe('reconciliation', () => {
  it('finds nothing where the books agree, and says when it looked', async () => {
    await order()
    await order('decline')
    await store.run((ctx) => runReconciliation(ctx, null))
    const caller = staff()
    const { status, counts } = await caller.admin.reconciliation.findings({})
    expect(counts).toEqual({ open: 0, repaired: 0, dismissed: 0 })
    expect(status.lastRun?.summary).toMatchObject({ providers: [{ provider: 'payhere', answered: true, payments: 1 }] })
    expect(await checkBooks(store)).toEqual([])
  })

  it('puts right what the provider alone knows: a lost message, a refund made there, its fee', async () => {
    const lost = await order('pay', false)
    const refunded = await order()
    double.books.refund(refunded.theirs(), null, 'from the dashboard')
    expect(await lost.read()).toMatchObject({ status: 'pending' })
    const { repaired } = await run()
    expect(repaired).toBeGreaterThanOrEqual(2)
    expect(await lost.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
    expect(await refunded.read()).toMatchObject({ paymentState: 'refunded', refunds: [{ state: 'succeeded' }] })
    expect(await open()).toEqual([])
    const payments = await store.run((ctx) => ctx.db.payment.findMany())
    expect(payments.map(({ gatewayFeeMinor }) => gatewayFeeMinor)).toEqual([160n, 160n])
    expect(await checkBooks(store)).toEqual([])
  })

  it('keeps what differs, once, and closes it when it is gone', async () => {
    const { paymentId, theirs } = await order()
    const [payment] = double.books.payments.splice(double.books.payments.indexOf(theirs()), 1)
    await run(60_000)
    await run(120_000)
    expect(await open()).toEqual([['booked_not_paid', 5500n, 0n]])
    expect(await findings()).toHaveLength(1)
    if (payment) double.books.payments.push(payment)
    // Paid a second time, on the page that was still open: more came in than was asked for.
    const checkout = theirs().checkout
    double.books.receive(checkout)
    await run(180_000)
    expect(await open()).toEqual([['amount_differs', 5500n, 11_000n]])
    expect((await findings()).map(({ kind, state }) => [kind, state])).toContainEqual(['booked_not_paid', 'repaired'])
    expect(checkout.fields.order_id).toBe(paymentId)
  })

  it('closes nothing while the provider is down, and says so', async () => {
    const { theirs } = await order()
    const [payment] = double.books.payments.splice(double.books.payments.indexOf(theirs()), 1)
    await run(60_000)
    if (payment) double.books.payments.push(payment)
    double.outage = 'down'
    const summary = await run(120_000)
    double.outage = 'none'
    expect(summary.providers).toMatchObject([{ provider: 'payhere', answered: false }])
    expect(await open()).toEqual([['booked_not_paid', 5500n, 0n]])
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
    await run(180_000).finally(() => vi.useRealTimers())
    expect(await open()).toEqual([])
  })

  it('shows disputes, money of cancelled orders and answers that do not come', async () => {
    const disputed = await order()
    await fetch(`${double.url}/_control/payments/${disputed.theirs().paymentId}/chargeback`, { method: 'POST' })
    const cancelled = await order()
    await store.run((ctx) =>
      ctx.db.order.update({ where: { id: cancelled.orderId }, data: { status: 'cancelled', cancelReason: 'other' } }),
    )
    const waiting = await payhereOrder(store, methodId)
    await run(3 * 60 * 60_000)
    const kinds = await openKinds()
    expect(kinds).toEqual(['dispute_open', 'money_without_order', 'payment_waiting'])
    expect(waiting.paymentId).not.toBe('')
  })

  it('finds entries that were tampered with', async () => {
    const { orderId, paymentId } = await order()
    await withAdmin((admin) =>
      admin.query(`UPDATE "${store.entry.schemaName}".ledger_entry SET amount_minor = amount_minor + 1
        WHERE booking = 'payment:${paymentId}:captured' AND account = 'gateway'`),
    )
    await store.run((ctx) => ctx.db.order.update({ where: { id: orderId }, data: { paidMinor: 5400n } }))
    await run()
    expect(await openKinds()).toEqual(['ledger_unbalanced', 'ledger_unbalanced', 'order_sums_differ'])
    expect(await checkBooks(store)).toHaveLength(3)
  })
})

describe('remedies', () => {
  it('take the provider’s word in, or say that it is the same as before', async () => {
    const { theirs } = await order()
    const [payment] = double.books.payments.splice(double.books.payments.indexOf(theirs()), 1)
    await run()
    const [finding] = await findings()
    const caller = staff()
    const remedy = { id: finding?.id ?? '', remedy: 'take_in' } as const
    expect(await caller.admin.reconciliation.remedy(remedy)).toEqual({ status: 'still_open' })
    if (payment) double.books.payments.push(payment)
    expect(await caller.admin.reconciliation.remedy(remedy)).toEqual({ status: 'settled' })
    expect((await findings())[0]).toMatchObject({ state: 'repaired' })
    await expect(caller.admin.reconciliation.remedy(remedy)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('leave what was settled elsewhere alone until its amounts change, with who did it and why', async () => {
    const { theirs } = await order()
    double.books.receive(theirs().checkout)
    await run(60_000)
    const [finding] = await findings()
    const caller = staff()
    const dismiss = { id: finding?.id ?? '', remedy: 'dismiss' } as const
    await expect(caller.admin.reconciliation.remedy(dismiss)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await caller.admin.reconciliation.remedy({ ...dismiss, note: 'refunded in the dashboard' })
    await run(120_000)
    expect(await open()).toEqual([])
    const { findings: settled } = await caller.admin.reconciliation.findings({ state: 'dismissed' })
    expect(settled).toMatchObject([{ remedy: 'refunded in the dashboard', remedies: [] }])
    const audit = await platformDb.auditEvent.findFirst({ where: { subject: finding?.id ?? '' } })
    expect(audit).toMatchObject({ action: 'reconciliation.remedied', storeId: store.entry.id })
    double.books.receive(theirs().checkout)
    await run(180_000)
    expect(await open()).toEqual([['amount_differs', 5500n, 16_500n]])
  })

  it('give back the money of a cancelled order', async () => {
    const { orderId, read } = await order()
    await store.run((ctx) =>
      ctx.db.order.update({ where: { id: orderId }, data: { status: 'cancelled', cancelReason: 'other' } }),
    )
    await run()
    const finding = (await findings()).find(({ kind }) => kind === 'money_without_order')
    const caller = staff()
    const remedy = { id: finding?.id ?? '', remedy: 'refund', note: 'cancelled by hand' } as const
    expect(await caller.admin.reconciliation.remedy(remedy)).toEqual({ status: 'under_way' })
    expect((await read()).refunds).toMatchObject([{ state: 'pending', amountMinor: 5500n, reason: 'cancellation' }])
  })

  it('are refused for another store’s finding', async () => {
    const { theirs } = await order()
    double.books.receive(theirs().checkout)
    await run()
    const [finding] = await findings()
    const caller = staffOf(await createTestStore())
    const remedy = { id: finding?.id ?? '', remedy: 'dismiss', note: 'mine now' } as const
    await expect(caller.admin.reconciliation.remedy(remedy)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
