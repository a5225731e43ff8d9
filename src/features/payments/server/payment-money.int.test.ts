import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { awaitingOrder as awaitingOrderIn, AWAITING_TOTAL } from '@/test/awaiting-order'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { openForSale } from '@/test/stock-shop'
import { takeIn } from './event-handler'
import { refundAtProviderOnRequest } from './on-refund-requested'
import { openRefund } from './open-refund'
import { findNewestPayment } from './payment-repository'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})

const awaitingOrder = () => awaitingOrderIn(store, methodId)
type Order = Awaited<ReturnType<typeof awaitingOrder>>

/** Balances of an order's accounts; those of zero are left out. */
async function ledgerOf(order: Order): Promise<Record<string, number>> {
  const rows = await store.run((ctx) => ctx.db.ledgerEntry.findMany({ where: { orderId: order.id } }))
  const sums: Record<string, number> = {}
  for (const { account, amountMinor } of rows) sums[account] = (sums[account] ?? 0) + Number(amountMinor)
  expect(Object.values(sums).reduce((sum, amount) => sum + amount, 0)).toBe(0)
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))
}

const open = (order: Order, amountMinor: number) =>
  store.run(async (ctx) => {
    const payment = await findNewestPayment(ctx, order.id)
    return openRefund(ctx, { payment: payment!, amountMinor, ofSale: true, reason: 'goodwill' })
  })
const atProvider = (order: Order, refundId: string) =>
  store.run((ctx) => refundAtProviderOnRequest.handle(ctx, { orderId: order.id, refundId }, newId()))

describe('the money of an order', () => {
  it('is booked from the sale over the refund to nothing left', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('succeeded', { feeMinor: 110, gatewayFeeMinor: 90 }))
    expect(await ledgerOf(order)).toEqual({ sales: -5500, gateway: 5300, platform_fee: 110, gateway_fee: 90 })
    const { id } = await open(order, 2000)
    expect(await order.read()).toMatchObject({ paymentState: 'partially_refunded', refundedMinor: 2000n })
    await atProvider(order, id)
    await atProvider(order, id)
    expect(await ledgerOf(order)).toEqual({ sales: -3500, gateway: 3340, platform_fee: 70, gateway_fee: 90 })
    await expect(open(order, 3501)).rejects.toMatchObject({ code: 'exceeds_paid', values: { leftMinor: 3500 } })
    await atProvider(order, (await open(order, 3500)).id)
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'refunded' })
    expect(await ledgerOf(order)).toEqual({ gateway: -90, gateway_fee: 90 })
  })

  it('knows fees that are told later, once', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('succeeded'))
    await takeIn(order.event('succeeded', { gatewayFeeMinor: 90 }))
    await takeIn(order.event('succeeded', { gatewayFeeMinor: 90 }))
    expect(await ledgerOf(order)).toEqual({ sales: -5500, gateway: 5410, gateway_fee: 90 })
  })

  it('goes back by itself when it came a second time', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('failed'))
    await order.browser.call((api) => api.storefront.payments.retry({ token: order.token }))
    const second = (await order.read()).payments.find((payment) => payment.id !== order.paymentId)!
    await takeIn(order.event('succeeded', { paymentId: second.id, externalId: `test_${second.id}` }))
    await takeIn(order.event('succeeded'))
    const [refund] = await store.run((ctx) => ctx.db.refund.findMany({ where: { orderId: order.id } }))
    expect(refund).toMatchObject({
      paymentId: order.paymentId,
      reason: 'duplicate',
      amountMinor: BigInt(AWAITING_TOTAL),
    })
    await atProvider(order, refund!.id)
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid', paidMinor: 11_000n })
    expect(await ledgerOf(order)).toEqual({ sales: -5500, gateway: 5500 })
  })

  it('is counted back when a refund fails, before or after it was settled', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('succeeded'))
    const failing = (refundId: string, kind: 'refunded' | 'refund_failed') =>
      order.event(kind, { amountMinor: 2000, refund: { refundId, externalId: `re_${refundId}` } })
    for (const kinds of [['refund_failed'], ['refunded', 'refund_failed'], ['refund_failed', 'refunded']] as const) {
      const { id } = await open(order, 2000)
      for (const kind of kinds) await takeIn(failing(id, kind))
      const refund = await store.run((ctx) => ctx.db.refund.findUniqueOrThrow({ where: { id } }))
      expect(refund.state).toBe('failed')
      expect(await order.read()).toMatchObject({ paymentState: 'paid', refundedMinor: 0n })
      expect(await ledgerOf(order)).toEqual({ sales: -5500, gateway: 5500 })
    }
  })

  it('takes over a refund that was made at the provider, even before the payment is told of', async () => {
    const order = await awaitingOrder()
    const refund = { refundId: null, externalId: `re_${newId()}` }
    expect(await takeIn(order.event('refunded', { amountMinor: 1000, refund }))).toBe('applied')
    expect(await takeIn(order.event('succeeded'))).toBe('without_effect')
    expect(await takeIn(order.event('refunded', { amountMinor: 1000, refund }))).toBe('without_effect')
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'partially_refunded' })
    expect(await ledgerOf(order)).toEqual({ sales: -4500, gateway: 4500 })
  })

  it('follows a dispute to its end in whatever order it is told', async () => {
    for (const kinds of [
      ['disputed', 'dispute_won'],
      ['dispute_won', 'disputed'],
      ['disputed', 'dispute_lost'],
    ] as const) {
      const order = await awaitingOrder()
      await takeIn(order.event('succeeded'))
      for (const kind of kinds) await takeIn(order.event(kind))
      const isLost = kinds[1] === 'dispute_lost'
      expect((await order.read()).payments[0]).toMatchObject({ disputeState: isLost ? 'lost' : 'won' })
      const books = isLost ? { sales: -5500, dispute: 5500 } : { sales: -5500, gateway: 5500 }
      expect(await ledgerOf(order)).toEqual(books)
    }
  })

  it('is reserved, placed and taken later; letting it run out gives the goods back', async () => {
    const [taken, gone] = [await awaitingOrder(), await awaitingOrder()]
    for (const order of [taken, gone]) {
      await takeIn(order.event('authorised'))
      expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'authorised', paidMinor: 0n })
      expect(await ledgerOf(order)).toEqual({ sales: -5500, customer: 5500 })
    }
    await takeIn(taken.event('succeeded'))
    expect(await taken.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
    expect(await ledgerOf(taken)).toEqual({ sales: -5500, gateway: 5500 })
    await takeIn(gone.event('cancelled'))
    expect(await gone.read()).toMatchObject({ status: 'cancelled', paymentState: 'cancelled' })
    expect(await gone.level()).toMatchObject({ onHand: 5, reserved: 0 })
    expect(await ledgerOf(gone)).toEqual({})
  })
})
