import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refundAtProviderOnRequest } from '../on-refund-requested'
import { voidPaymentOnRequest } from '../on-void-requested'
import { lookAtPayment } from '../look-at-payment'
import { openRefund } from '../open-refund'
import { findPayment } from '../payment-repository'
import { providerOf } from '../providers'
import { lockOrder } from '@/features/orders/server'
import { inTransaction } from '@/server/store-context'
import { createTestStore } from '@/test/create-test-store'
import { openForSale, stockDiscrepancies } from '@/test/stock-shop'
import { cardOrder, placeCardOrder, type StripeStore } from '@/test/stripe-orders'
import { sdkOf } from '@/test/stripe-sdk'
import { openStripeShop } from '@/test/stripe-shop'

let at: StripeStore
let accountId: string

beforeAll(async () => {
  const store = await createTestStore()
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card', 'manual:cash_on_delivery'] })
  const shop = await openStripeShop()
  at = { shop, store, methodId }
  accountId = await shop.connect(store)
})
afterAll(() => at.shop.close())

const settled = () => at.shop.double.webhooks.settled()
const intentOf = (paymentId: string) =>
  at.shop.double.control.state().intents.filter(({ metadata }) => metadata.paymentId === paymentId)

/** Asks for a refund as staff does, and lets the subscriber carry it out. */
async function refund(paymentId: string, amountMinor: number): Promise<string> {
  const { store } = at
  const opened = await store.run((ctx) =>
    inTransaction(ctx, async (tx) => {
      const payment = await findPayment(tx, paymentId)
      if (!payment) throw new Error('no payment')
      await lockOrder(tx, payment.orderId)
      return {
        orderId: payment.orderId,
        ...(await openRefund(tx, { payment, amountMinor, ofSale: true, reason: 'goodwill' })),
      }
    }),
  )
  await store.run((ctx) =>
    refundAtProviderOnRequest.handle(ctx, { orderId: opened.orderId, refundId: opened.id }, 'test'),
  )
  return opened.id
}

describe('a payment on Stripe’s page', () => {
  it('is a direct charge with the platform’s fee, and pays the order once', async () => {
    const order = await cardOrder(at)
    expect(await order.read()).toMatchObject({
      status: 'pending',
      payments: [{ state: 'pending', accountId, feeMinor: 138n }],
    })
    await order.decide('pay')
    await settled()
    const paid = await order.read()
    expect(paid).toMatchObject({ status: 'placed', paymentState: 'paid', payments: [{ state: 'succeeded' }] })
    expect(paid.payments[0]?.externalId).toMatch(/^pi_/)
    const [intent] = intentOf(order.paymentId)
    expect(intent).toMatchObject({
      amount: 5500,
      currency: 'eur',
      application_fee_amount: 138,
      metadata: { storeId: at.store.entry.id, orderId: order.id, paymentId: order.paymentId },
    })
    expect(await order.level()).toMatchObject({ onHand: 3, reserved: 0 })
    expect(await stockDiscrepancies(at.store)).toEqual([])
  })

  it('goes through 3-D Secure, and may be declined before', async () => {
    const order = await cardOrder(at)
    await order.decide('decline')
    await settled()
    expect(await order.read()).toMatchObject({ status: 'pending', paymentState: 'failed' })
    const challenge = await order.decide('authenticate')
    await order.decide('fail', challenge)
    const again = await order.decide('authenticate')
    const back = await order.decide('complete', again)
    expect(await order.comeBack(back)).toContain(`/orders/${order.token}?placed=1`)
    await settled()
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid' })
  })

  it('is settled by the shopper’s return where no message has come, and the message changes nothing then', async () => {
    at.shop.double.control.webhooks({ hold: true })
    const order = await cardOrder(at)
    const back = await order.decide('pay')
    expect(await order.read()).toMatchObject({ status: 'pending' })
    await order.comeBack(back)
    const settledByReturn = await order.read()
    expect(settledByReturn).toMatchObject({
      status: 'placed',
      paymentState: 'paid',
      payments: [{ gatewayFeeMinor: 190n }],
    })
    await at.shop.double.control.release()
    expect((await order.read()).events).toHaveLength(settledByReturn.events.length)
    const sum = (await order.ledger()).reduce((total, { amountMinor }) => total + amountMinor, 0n)
    expect(sum).toBe(0n)
  })

  it('is let go by turning back: the page is closed, the cart is as it was', async () => {
    const order = await cardOrder(at)
    const back = await order.decide('abandon')
    expect(await order.comeBack(back)).toMatch(/\/checkout$/)
    await settled()
    expect(await order.read()).toMatchObject({ status: 'cancelled', cancelReason: 'payment_cancelled' })
    expect(await order.level()).toMatchObject({ onHand: 5, reserved: 0 })
    const checkout = await order.browser.call((api) => api.storefront.checkout.summary())
    expect(checkout).toMatchObject({ status: 'ok', checkout: { cart: { itemCount: 2 } } })
    expect(await (await fetch(order.pageUrl)).text()).toContain('expired')
  })

  it('is one session however often the order is placed, also in other words', async () => {
    const order = await cardOrder(at)
    expect(await order.placeAgain()).toMatchObject({ status: 'redirect', url: order.pageUrl })
    // The answer got lost before it was written down, and is asked for in another language.
    const payment = await at.store.run((ctx) => findPayment(ctx, order.paymentId))
    const start = (locale: string) =>
      at.store.run((ctx) =>
        providerOf('stripe:card').start(ctx, {
          paymentId: order.paymentId,
          orderId: order.id,
          orderName: payment?.orderName ?? '',
          method: 'stripe:card',
          amountMinor: 5500,
          currency: 'EUR',
          locale,
          email: 'ana@example.test',
          returnUrl: 'http://shop.test/order',
          cancelUrl: 'http://shop.test/checkout',
        }),
      )
    expect(await start('es')).toMatchObject({ externalId: payment?.externalId })
    const sessions = at.shop.double.control.state().sessions
    expect(sessions.filter(({ metadata }) => metadata?.paymentId === order.paymentId)).toHaveLength(1)
  })

  it('lets go of a declined payment’s page when the shopper tries anew', async () => {
    const order = await cardOrder(at)
    await order.decide('decline')
    await settled()
    const retried = await order.browser.call((api) => api.storefront.payments.retry({ token: order.token }))
    if (retried.status !== 'redirect') throw new Error(retried.status)
    expect(retried.url).not.toBe(order.pageUrl)
    await at.store.run((ctx) =>
      voidPaymentOnRequest.handle(ctx, { orderId: order.id, paymentId: order.paymentId }, 'test'),
    )
    expect(await (await fetch(order.pageUrl)).text()).toContain('expired')
    await order.decide('pay', retried.url)
    await settled()
    expect(await order.read()).toMatchObject({
      paymentState: 'paid',
      payments: [{ state: 'cancelled' }, { state: 'succeeded' }],
    })
  })
})

describe('refunds at Stripe', () => {
  it('give money and fee back in parts, and the last part what is left', async () => {
    const order = await cardOrder(at)
    await order.decide('pay')
    await settled()
    for (const amountMinor of [1833, 1833, 1834]) await refund(order.paymentId, amountMinor)
    await settled()
    expect(await order.read()).toMatchObject({
      paymentState: 'refunded',
      refundedMinor: 5500n,
      payments: [{ refundedMinor: 5500n, feeRefundedMinor: 138n }],
      refunds: [{ state: 'succeeded' }, { state: 'succeeded' }, { state: 'succeeded' }],
    })
    const made = at.shop.double.control
      .state()
      .refunds.filter(({ metadata }) => metadata?.paymentId === order.paymentId)
    expect(made.map(({ amount }) => amount)).toEqual([1833, 1833, 1834])
    const sum = (await order.ledger()).reduce((total, { amountMinor }) => total + amountMinor, 0n)
    expect(sum).toBe(0n)
  })

  it('fail without losing count, and can be made again', async () => {
    const order = await cardOrder(at)
    await order.decide('pay')
    await settled()
    at.shop.double.control.behave({ refunds: 'pending' })
    const id = await refund(order.paymentId, 5500)
    at.shop.double.control.behave({ refunds: 'succeeded' })
    const { refunds } = at.shop.double.control.state()
    const atStripe = refunds.find(({ metadata }) => metadata?.refundId === id)
    expect(await order.read()).toMatchObject({ refundedMinor: 5500n, refunds: [{ state: 'pending' }] })
    at.shop.double.control.settleRefund(atStripe?.id ?? '', false)
    await settled()
    expect(await order.read()).toMatchObject({
      refundedMinor: 0n,
      paymentState: 'paid',
      refunds: [{ state: 'failed' }],
    })
    await refund(order.paymentId, 5500)
    await settled()
    expect(await order.read()).toMatchObject({ refundedMinor: 5500n, paymentState: 'refunded' })
  })

  it('of the dashboard are taken over, also before the payment’s own message', async () => {
    at.shop.double.control.webhooks({ hold: true })
    const order = await cardOrder(at)
    await order.decide('pay')
    const [intent] = intentOf(order.paymentId)
    await sdkOf(at.shop.double).refunds.create(
      { payment_intent: intent!.id, amount: 500 },
      { stripeAccount: accountId },
    )
    await at.shop.double.control.release({ order: 'backwards' })
    expect(await order.read()).toMatchObject({
      status: 'placed',
      paymentState: 'partially_refunded',
      paidMinor: 5500n,
      refundedMinor: 500n,
    })
  })
})

describe('reserved money', () => {
  it('is captured once, and let go where it is not wanted', async () => {
    const { store } = at
    await store.run((ctx) => ctx.db.paymentAccount.updateMany({ data: { captureMode: 'on_fulfilment' } }))
    await store.run((ctx) => ctx.db.storeSetting.update({ where: { id: 1 }, data: { version: { increment: 1 } } }))
    const order = await cardOrder(at)
    const unwanted = await cardOrder(at)
    await store.run((ctx) => ctx.db.paymentAccount.updateMany({ data: { captureMode: 'automatic' } }))
    for (const each of [order, unwanted]) await each.decide('pay')
    await settled()
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'authorised', paidMinor: 0n })
    const capture = async () => {
      const payment = await store.run((ctx) => findPayment(ctx, order.paymentId))
      return store.run((ctx) =>
        providerOf('stripe:card').capture(ctx, {
          paymentId: order.paymentId,
          externalId: payment?.externalId ?? '',
          orderId: order.id,
          accountId,
          amountMinor: 5500,
          currency: 'EUR',
        }),
      )
    }
    const [first, second] = [await capture(), await capture()]
    expect(first).toMatchObject({ kind: 'succeeded', amountMinor: 5500, feeMinor: 138 })
    expect(second?.externalEventId).toBe(first?.externalEventId)
    await store.run((ctx) =>
      voidPaymentOnRequest.handle(ctx, { orderId: unwanted.id, paymentId: unwanted.paymentId }, 'test'),
    )
    await settled()
    expect(await order.read()).toMatchObject({ paymentState: 'paid', paidMinor: 5500n })
    expect(intentOf(unwanted.paymentId)[0]?.status).toBe('canceled')
  })
})

describe('disputes', () => {
  it('are told before or after the payment, and end as they end', async () => {
    at.shop.double.control.webhooks({ hold: true })
    const order = await cardOrder(at)
    await order.decide('pay')
    const dispute = at.shop.double.control.dispute(intentOf(order.paymentId)[0]!.id)
    at.shop.double.control.closeDispute(dispute, false)
    await at.shop.double.control.release({ order: 'backwards', copies: 2 })
    expect(await order.read()).toMatchObject({
      paymentState: 'paid',
      payments: [{ state: 'succeeded', disputeState: 'lost', disputedMinor: 5500n }],
    })
    const sum = (await order.ledger()).reduce((total, { amountMinor }) => total + amountMinor, 0n)
    expect(sum).toBe(0n)
  })
})

describe('what Stripe says when asked', () => {
  it('is everything that happened to a payment, and taken in it is the same as its messages', async () => {
    at.shop.double.control.webhooks({ dropPercent: 100 })
    const order = await cardOrder(at)
    await order.decide('pay')
    const statement = await at.store.run((ctx) => lookAtPayment(ctx, order.paymentId))
    expect(statement).toMatchObject({
      paymentId: order.paymentId,
      capturedMinor: 5500,
      feeMinor: 138,
      amountMinor: 5500,
    })
    await refund(order.paymentId, 1000)
    at.shop.double.control.webhooks({})
    const listed: (string | null)[] = []
    const since = new Date(Date.now() - 60_000)
    await at.store.run(async (ctx) => {
      for await (const each of providerOf('stripe:card').list(ctx, since)) {
        listed.push(each.paymentId)
        if (each.paymentId === order.paymentId) expect(each).toMatchObject({ refundedMinor: 1000, capturedMinor: 5500 })
      }
    })
    expect(listed).toContain(order.paymentId)
    expect(await order.read()).toMatchObject({ paymentState: 'partially_refunded', refundedMinor: 1000n })
  })
})

describe('an account that may take no money (any more)', () => {
  it('ends in a clear outcome and no charge, and is offered no more once that is known', async () => {
    const { store, shop, methodId } = at
    const before = shop.double.control.state().intents.length
    shop.double.control.webhooks({ hold: true })
    shop.double.control.changeAccount(accountId, { charges: false, wanted: ['individual.verification.document'] })
    const { answer, browser } = await placeCardOrder({ store, methodId })
    expect(answer.status).toBe('payment_not_begun')
    expect(shop.double.control.state().intents).toHaveLength(before)
    await shop.double.control.release()
    const account = await store.run((ctx) => ctx.db.paymentAccount.findUniqueOrThrow({ where: { provider: 'stripe' } }))
    expect(account).toMatchObject({ state: 'restricted', requirements: ['individual.verification.document'] })
    shop.double.control.changeAccount(accountId, { charges: true, wanted: [] })
    await settled()
    if (answer.status !== 'payment_not_begun') throw new Error(answer.status)
    // The refusal is kept under the payment's key at Stripe: it is tried anew all the same.
    const retried = await browser.call((api) => api.storefront.payments.retry({ token: answer.trackingToken }))
    expect(retried.status).toBe('redirect')
  })
})
