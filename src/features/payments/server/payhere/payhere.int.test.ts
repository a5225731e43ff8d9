import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PayhereDouble, startPayhereDouble } from '../../../../../e2e/doubles/payhere/payhere-double'
import { env } from '@/env.mjs'
import { inTransaction } from '@/server/store-context'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { forgePayhere } from '@/test/payhere-forgery'
import { connectPayhere, newMerchant, payhereForm, payhereOrder } from '@/test/payhere-shop'
import { shopperBrowser } from '@/test/shopper-browser'
import { openForSale } from '@/test/stock-shop'
import { handlePaymentEvent } from '../event-handler'
import { findPayment, lookAtPayment, openRefund } from '../index'
import { refundAtProviderOnRequest } from '../on-refund-requested'
import { payherePageRoute } from './payhere-page-handler'

const merchant = newMerchant()
let double: PayhereDouble
let doors: Server
let notifyBase: string
let store: TestStore
let methodId: string

/** The event door alone, as a server: the double delivers to it over HTTP. */
beforeAll(async () => {
  double = await startPayhereDouble({ merchants: [merchant], retryPausesMs: [50] })
  vi.spyOn(env, 'PAYHERE_URL', 'get').mockReturnValue(double.url)
  doors = createServer((request, response) => {
    void handlePaymentEvent(request, response, { path: request.url ?? '' })
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
  notifyBase = `http://127.0.0.1:${(doors.address() as AddressInfo).port}/api/payments/events/payhere/`
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['payhere:checkout'] }))
  await connectPayhere(store, merchant)
})
afterAll(async () => {
  await double.stop()
  doors.close()
})

const notifyUrl = () => notifyBase + store.entry.id

async function decide(paymentId: string, decision: string, url = notifyUrl()): Promise<void> {
  const form = payhereForm(store, merchant, { paymentId, notifyUrl: url })
  const opened = await fetch(`${double.url}/pay/checkout`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  const path = opened.headers.get('location') ?? ''
  await fetch(double.url + path, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })
}

const read = (orderId: string) =>
  store.run((ctx) =>
    ctx.db.order.findUniqueOrThrow({ where: { id: orderId }, include: { payments: true, refunds: true } }),
  )
const doublePayment = (paymentId: string) => {
  const found = double.books.payments.find(({ checkout }) => checkout.fields.order_id === paymentId)
  if (!found) throw new Error('The double has no such payment')
  return found
}

describe('PayHere', () => {
  it('is offered where it is connected and takes the currency', async () => {
    const offered = await shopperBrowser(store).call((api) => api.storefront.checkout.paymentMethods())
    expect(offered.options.map(({ id }) => id)).toEqual(['payhere:checkout'])
    const other = await createTestStore({ currency: 'RON' })
    await openForSale(other, { paymentMethods: ['payhere:checkout'] })
    await connectPayhere(other, newMerchant())
    const none = await shopperBrowser(other).call((api) => api.storefront.checkout.paymentMethods())
    expect(none.options).toEqual([])
  })

  it('sends the shopper on with a form that PayHere takes, while the payment is open', async () => {
    const { orderId, paymentId, url } = await payhereOrder(store, methodId)
    const { pathname, host } = new URL(url)
    const get = async () => {
      const answer = { status: 0, headers: {} as Record<string, string>, body: '' }
      const response = {
        writeHead: (status: number, headers: Record<string, string>) => Object.assign(answer, { status, headers }),
        end: (body = '') => Object.assign(answer, { body }),
      }
      const request = { headers: { host } }
      const facts = { path: pathname, hostStore: store.entry }
      await payherePageRoute.handle(request as never, response as never, facts)
      return answer
    }
    const { status, body, headers } = await get()
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain(`form-action ${double.url};`)
    const fields = Object.fromEntries(
      [...body.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
      ]),
    )
    expect(fields).toMatchObject({ order_id: paymentId, amount: '55.00', currency: 'EUR', country: 'Romania' })
    const taken = await fetch(`${double.url}/pay/checkout`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    expect(taken.status).toBe(303)
    await decide(paymentId, 'pay')
    expect((await get()).status).toBe(303)
    expect(await read(orderId)).toMatchObject({ status: 'placed' })
  })

  it('pays, leaves pending, declines and cancels as the payer decides', async () => {
    const paid = await payhereOrder(store, methodId)
    await decide(paid.paymentId, 'pay')
    expect(await read(paid.orderId)).toMatchObject({ status: 'placed', paymentState: 'paid' })
    const pending = await payhereOrder(store, methodId)
    await decide(pending.paymentId, 'pending')
    expect(await read(pending.orderId)).toMatchObject({ status: 'pending', paymentState: 'pending' })
    const declined = await payhereOrder(store, methodId)
    await decide(declined.paymentId, 'decline')
    expect(await read(declined.orderId)).toMatchObject({ status: 'pending', paymentState: 'failed' })
    await decide(declined.paymentId, 'pay')
    expect(await read(declined.orderId)).toMatchObject({ status: 'placed', paymentState: 'paid' })
    const cancelled = await payhereOrder(store, methodId)
    await decide(cancelled.paymentId, 'cancel')
    expect(await read(cancelled.orderId)).toMatchObject({ status: 'cancelled' })
  })

  it('finds by asking what was paid and not told, with what PayHere charged for it', async () => {
    const { orderId, paymentId } = await payhereOrder(store, methodId)
    double.delivery.plan({ drop: true })
    await decide(paymentId, 'pay')
    expect(await read(orderId)).toMatchObject({ status: 'pending' })
    await store.run((ctx) => lookAtPayment(ctx, paymentId))
    expect(await read(orderId)).toMatchObject({ status: 'placed', paymentState: 'paid' })
    const { fee, gross } = doublePayment(paymentId)
    const [payment] = (await read(orderId)).payments
    expect(payment).toMatchObject({ capturedMinor: BigInt(gross), gatewayFeeMinor: BigInt(fee) })
  })

  it('takes a charge-back as a dispute', async () => {
    const { orderId, paymentId } = await payhereOrder(store, methodId)
    await decide(paymentId, 'pay')
    const post = (path: string, body: object) =>
      fetch(`${double.url}/_control/payments/${doublePayment(paymentId).paymentId}/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    await post('chargeback', {})
    const [payment] = (await read(orderId)).payments
    expect(payment).toMatchObject({ state: 'succeeded', disputeState: 'open', disputedMinor: 5500n })
    await post('notify', { status_code: '-3', payment_id: '1' })
    await post('notify', { status_code: '0' })
    expect((await read(orderId)).payments[0]).toEqual(
      expect.objectContaining({ disputedMinor: 5500n, state: 'succeeded' }),
    )
  })

  it('refunds once, though its answer is lost, and asks nobody twice for a part', async () => {
    const { orderId, paymentId } = await payhereOrder(store, methodId)
    await decide(paymentId, 'pay')
    const refund = async (amountMinor: number) =>
      store.run(async (ctx) => {
        const { id: refundId } = await inTransaction(ctx, async (tx) => {
          const payment = await findPayment(tx, paymentId)
          if (!payment) throw new Error('no payment')
          return openRefund(tx, { payment, amountMinor, ofSale: true, reason: 'goodwill' })
        })
        const ask = () => refundAtProviderOnRequest.handle(ctx, { orderId, refundId }, 'e')
        return { refundId, ask }
      })
    const part = await refund(1000)
    await store.run(() => part.ask())
    await store.run(() => part.ask())
    expect(doublePayment(paymentId).refunded).toBe(1000)
    expect((await read(orderId)).refunds).toMatchObject([{ state: 'succeeded', amountMinor: 1000n }])
    expect(await read(orderId)).toMatchObject({ paymentState: 'partially_refunded' })
    // The next one is carried out, and its answer is lost.
    const rest = await refund(4500)
    const original = double.books.refund.bind(double.books)
    double.books.refund = (...args) => {
      original(...args)
      throw new Error('cut')
    }
    await store.run(() => rest.ask())
    double.books.refund = original
    await store.run(() => rest.ask())
    expect(doublePayment(paymentId)).toMatchObject({ refunded: 5500, status: 'REFUNDED' })
    await store.run((ctx) => lookAtPayment(ctx, paymentId))
    const after = await read(orderId)
    expect(after.refunds.map(({ state }) => state)).toEqual(['succeeded', 'succeeded'])
    expect(after).toMatchObject({ paymentState: 'refunded', refundedMinor: 5500n })
  })

  it('cannot be forged: drill 21', async () => {
    const other = await createTestStore()
    await openForSale(other, { paymentMethods: ['payhere:checkout'] })
    const victim = await createTestStore()
    const { methodId: victimMethod } = await openForSale(victim, { paymentMethods: ['payhere:checkout'] })
    const post = async (storeId: string, form: Record<string, string>) =>
      (await fetch(notifyBase + storeId, { method: 'POST', body: new URLSearchParams(form) })).status
    const figures = await forgePayhere({ victim, other, methodId: victimMethod }, post, 1)
    expect(figures.changed).toEqual([])
    expect(figures.refused).toBe(figures.forged)
    expect(figures.forged).toBeGreaterThan(30)
  })
})
