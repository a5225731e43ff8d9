import { beforeAll, describe, expect, it } from 'vitest'
import { expireOrders } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { awaitingOrder as awaitingOrderIn } from '@/test/awaiting-order'
import { loseStock, openForSale, stockDiscrepancies } from '@/test/stock-shop'
import { takeIn } from './event-handler'
import type { PaymentEventKind } from '../payments-schema'
import { testGatewayProvider } from './test-gateway-provider'
import { signMessage } from './test-gateway-token'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})

const awaitingOrder = (onHand?: number) => awaitingOrderIn(store, methodId, onHand)

const outbox = (orderId: string) =>
  store.run(
    (ctx) =>
      ctx.db.$queryRaw<{ kind: string }[]>`
      SELECT kind FROM outbox_event WHERE payload ->> 'orderId' = ${orderId} ORDER BY id`,
  )

describe('payment events', () => {
  it('confirm an order once, whatever is delivered how often', async () => {
    const order = await awaitingOrder()
    const paid = order.event('succeeded')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => takeIn(paid)))
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(9)
    expect(await takeIn(order.event('failed'))).toBe('without_effect')
    expect(await order.read()).toMatchObject({
      status: 'placed',
      paymentState: 'paid',
      payments: [{ state: 'succeeded' }],
    })
    expect(await order.level()).toMatchObject({ onHand: 3, reserved: 0 })
    expect((await outbox(order.id)).map(({ kind }) => kind)).toEqual(['order.placed', 'order.paid'])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('end in the same state in whatever order they come, each as often as it likes', async () => {
    const kinds: PaymentEventKind[] = ['succeeded', 'failed', 'cancelled']
    for (let seed = 0; seed < 8; seed += 1) {
      const order = await awaitingOrder()
      const events = kinds.map((kind) => order.event(kind))
      const deliveries = [...events, ...events, ...events].toSorted(() => Math.random() - 0.5)
      await Promise.all(deliveries.map((event) => takeIn(event)))
      expect(await order.read()).toMatchObject({
        status: 'placed',
        paymentState: 'paid',
        payments: [{ state: 'succeeded' }],
      })
      expect(await order.level()).toMatchObject({ onHand: 3, reserved: 0 })
    }
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('change nothing where amount, currency or payment do not fit', async () => {
    const order = await awaitingOrder()
    expect(await takeIn(order.event('succeeded', { amountMinor: 1 }))).toBe('mismatch')
    expect(await takeIn(order.event('succeeded', { currency: 'USD' }))).toBe('mismatch')
    expect(await takeIn(order.event('succeeded', { paymentId: newId() }))).toBe('unknown_payment')
    expect(await takeIn(order.event('succeeded', { storeId: newId() }))).toBeNull()
    const read = await order.read()
    expect(read).toMatchObject({ status: 'pending', paymentState: 'pending' })
    expect(read.events.filter((event) => event.kind === 'payment_ignored')).toHaveLength(2)
  })

  it('let a declined payment be tried again, and book the second one', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('failed'))
    expect(await order.read()).toMatchObject({ status: 'pending', paymentState: 'failed' })
    const retried = await order.browser.call((api) => api.storefront.payments.retry({ token: order.token }))
    expect(retried).toMatchObject({ status: 'redirect', url: expect.stringContaining('/pay/test/') })
    const second = (await order.read()).payments.find((payment) => payment.id !== order.paymentId)!
    // The first payment's late cancellation decides nothing any more.
    expect(await takeIn(order.event('cancelled'))).toBe('without_effect')
    await takeIn(order.event('succeeded', { paymentId: second.id, externalId: `test_${second.id}` }))
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
    expect(await order.browser.call((api) => api.storefront.payments.retry({ token: order.token }))).toEqual({
      status: 'not_due',
    })
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('give an abandoned order’s goods and cart back', async () => {
    const order = await awaitingOrder()
    await takeIn(order.event('cancelled'))
    expect(await order.read()).toMatchObject({ status: 'cancelled', cancelReason: 'payment_cancelled' })
    expect(await order.level()).toMatchObject({ onHand: 5, reserved: 0 })
    const checkout = await order.browser.call((api) => api.storefront.checkout.summary())
    expect(checkout).toMatchObject({ status: 'ok', checkout: { missing: [], cart: { itemCount: 2 } } })
  })

  it('bring back an order that lapsed, while there is stock, else leave a refund due', async () => {
    const later = { now: new Date(Date.now() + 20 * 60_000) }
    const order = await awaitingOrder(2)
    const unlucky = await awaitingOrder(2)
    await store.run((ctx) => expireOrders(ctx), later)
    expect(await order.read()).toMatchObject({
      status: 'cancelled',
      cancelReason: 'expired',
      paymentState: 'cancelled',
    })
    expect(await order.level()).toMatchObject({ onHand: 2, reserved: 0 })
    await takeIn(order.event('succeeded'))
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid', cancelReason: null })
    expect(await order.level()).toMatchObject({ onHand: 0, reserved: 0 })
    await loseStock(store, unlucky.variant.id, 1)
    await takeIn(unlucky.event('succeeded'))
    const read = await unlucky.read()
    // The money that came too late is on its way back.
    expect(read).toMatchObject({
      status: 'cancelled',
      paymentState: 'refunded',
      paidMinor: 5500n,
      refundedMinor: 5500n,
    })
    expect(read.events.map(({ kind }) => kind).slice(-2)).toEqual(['refund_due', 'refund_requested'])
    expect((await outbox(unlucky.id)).at(-1)).toEqual({ kind: 'refund.requested' })
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})

describe('the test gateway’s messages', () => {
  it('count only as they were signed, and only now', async () => {
    const now = new Date()
    const body = JSON.stringify({
      id: 'evt_12345678',
      kind: 'succeeded',
      storeId: newId(),
      paymentId: newId(),
      amountMinor: 1,
      currency: 'EUR',
      failureCode: null,
    })
    const read = (text: string, signature: string, at = now) =>
      testGatewayProvider.readEvents({
        door: 'test',
        rest: '',
        headers: new Headers({ 'stoa-signature': signature }),
        body: text,
        now: at,
      })
    const signature = signMessage(body, now)
    expect(await read(body, signature)).toMatchObject([
      { of: 'payment', event: { kind: 'succeeded', provider: 'test', externalEventId: 'evt_12345678' } },
    ])
    const forged = signature.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect(await read(body.replace('"EUR"', '"USD"'), signature)).toBeNull()
    expect(await read(body, forged)).toBeNull()
    expect(await read(body, '')).toBeNull()
    expect(await read(body, signature, new Date(now.getTime() + 10 * 60_000))).toBeNull()
  })
})
