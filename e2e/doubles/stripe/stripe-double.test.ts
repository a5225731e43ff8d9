import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterEach, describe, expect, it } from 'vitest'
import { shuffled } from './control'
import { API_VERSION, startStripeDouble, type StripeDouble, type StripeDoubleOptions } from './stripe-double'

const PLATFORM = 'whsec_platform'
const CONNECT = 'whsec_connect'
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function start(options: StripeDoubleOptions = {}): Promise<{ double: StripeDouble; stripe: Stripe }> {
  const double = await startStripeDouble(options)
  closers.push(() => double.stop())
  return { double, stripe: sdk(double) }
}

function sdk(
  double: StripeDouble,
  options: { maxNetworkRetries?: number; key?: string; timeout?: number } = {},
): Stripe {
  return new Stripe(options.key ?? 'sk_test_double', {
    host: '127.0.0.1',
    port: double.port,
    protocol: 'http',
    maxNetworkRetries: options.maxNetworkRetries ?? 0,
    telemetry: false,
    ...(options.timeout ? { timeout: options.timeout } : {}),
  })
}

/** An account that may take money. */
async function merchant(double: StripeDouble, stripe: Stripe): Promise<string> {
  const { id } = await stripe.accounts.create({ country: 'RO', email: 'shop@example.test' })
  double.control.completeOnboarding(id)
  return id
}

/** Both endpoints, which remember what they were sent and answer as told. */
async function listener(answer: (count: number) => number = () => 200) {
  const got: { path: string; event: Stripe.Event }[] = []
  let count = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const secret = request.url === '/connect' ? CONNECT : PLATFORM
      const payload = Buffer.concat(chunks).toString('utf8')
      const event = Stripe.webhooks.constructEvent(payload, String(request.headers['stripe-signature']), secret)
      count += 1
      const status = answer(count)
      if (status === 200) got.push({ path: request.url ?? '', event })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const endpoints = {
    platform: { url: `${base}/platform`, secret: PLATFORM },
    connect: { url: `${base}/connect`, secret: CONNECT },
  }
  return { got, endpoints }
}

describe('payment intents', () => {
  it('are charged directly on the connected account, with both fees taken', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const params = { amount: 10_000, currency: 'eur', application_fee_amount: 250, metadata: { orderId: 'o1' } }
    const intent = await stripe.paymentIntents.create(params, { stripeAccount })
    expect(intent).toMatchObject({ status: 'requires_payment_method', amount: 10_000, metadata: { orderId: 'o1' } })
    await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' }, { stripeAccount })
    const expand = ['latest_charge.balance_transaction']
    const paid = await stripe.paymentIntents.retrieve(intent.id, { expand }, { stripeAccount })
    const charge = paid.latest_charge as Stripe.Charge
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 10_000 })
    expect(charge.balance_transaction).toMatchObject({ amount: 10_000, fee: 320 + 250, net: 9430 })
    const [fee] = (await stripe.applicationFees.list({ charge: charge.id })).data
    expect(fee).toMatchObject({ amount: 250, account: stripeAccount })
    expect((await stripe.balance.retrieve({}, { stripeAccount })).available).toEqual([
      { amount: 9430, currency: 'eur' },
    ])
    await expect(stripe.paymentIntents.retrieve(intent.id)).rejects.toMatchObject({ code: 'resource_missing' })
  })

  it('are held and captured, in part too', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const params = {
      amount: 900,
      currency: 'eur',
      capture_method: 'manual',
      confirm: true,
      payment_method: 'pm_card_visa',
    } as const
    const { id, status } = await stripe.paymentIntents.create(params, { stripeAccount })
    expect(status).toBe('requires_capture')
    await stripe.paymentIntents.capture(id, { amount_to_capture: 600 }, { stripeAccount })
    expect(await stripe.paymentIntents.retrieve(id, {}, { stripeAccount })).toMatchObject({ amount_received: 600 })
    await expect(stripe.paymentIntents.cancel(id, {}, { stripeAccount })).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    const charges = double.control.state().charges
    expect(charges.map(({ amount_captured }) => amount_captured)).toEqual([600])
  })

  it('are declined with a card error, and paid with another card', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const { id } = await stripe.paymentIntents.create({ amount: 900, currency: 'eur' }, { stripeAccount })
    const confirm = (payment_method: string) => stripe.paymentIntents.confirm(id, { payment_method }, { stripeAccount })
    await expect(confirm('pm_card_chargeDeclined')).rejects.toBeInstanceOf(Stripe.errors.StripeCardError)
    const failed = await stripe.paymentIntents.retrieve(id, {}, { stripeAccount })
    expect(failed).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } })
    expect((await confirm('pm_card_visa')).status).toBe('succeeded')
  })

  it('are listed newest first, by instant, in pages', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      double.control.skew(index * 100)
      const { id } = await stripe.paymentIntents.create({ amount: 100 + index, currency: 'eur' }, { stripeAccount })
      ids.push(id)
    }
    const since = Math.floor(Date.now() / 1000) + 90
    const listed: string[] = []
    const params = { limit: 2, created: { gte: since } }
    for await (const { id } of stripe.paymentIntents.list(params, { stripeAccount })) listed.push(id)
    expect(listed).toEqual(ids.slice(1).toReversed())
  })
})

describe('the hosted pages', () => {
  it('take a payment with 3-D Secure', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          { price_data: { currency: 'eur', unit_amount: 5500, product_data: { name: 'A-1' } }, quantity: 1 },
        ],
        payment_intent_data: { application_fee_amount: 55, metadata: { paymentId: 'p1' } },
        success_url: 'http://shop.test/done?s={CHECKOUT_SESSION_ID}',
        cancel_url: 'http://shop.test/back',
      },
      { stripeAccount },
    )
    expect(session.payment_intent).toBeNull()
    const post = (url: string, decision: string) =>
      fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })
    const abandoned = await post(session.url ?? '', 'abandon')
    expect(abandoned.headers.get('location')).toBe('http://shop.test/back')
    const declined = await post(session.url ?? '', 'decline')
    expect(await declined.text()).toContain('role="alert"')
    const asked = await post(session.url ?? '', 'authenticate')
    expect(asked.headers.get('location')).toContain('/c/3ds/pi_')
    const done = await post(asked.headers.get('location') ?? '', 'complete')
    expect(done.headers.get('location')).toBe(`http://shop.test/done?s=${session.id}`)
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] }, { stripeAccount })
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: { metadata: { paymentId: 'p1' } },
    })
    await expect(stripe.checkout.sessions.expire(session.id, {}, { stripeAccount })).rejects.toThrow('must be open')
  })

  it('take an account through its onboarding', async () => {
    const { stripe } = await start()
    const { id } = await stripe.accounts.create({ country: 'RO' })
    const urls = { refresh_url: 'http://shop.test/again', return_url: 'http://shop.test/back' }
    const link = await stripe.accountLinks.create({ account: id, type: 'account_onboarding', ...urls })
    const body = new URLSearchParams({ decision: 'complete' })
    const answer = await fetch(link.url, { method: 'POST', body, redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('http://shop.test/back')
    expect(await stripe.accounts.retrieve(id)).toMatchObject({ charges_enabled: true, payouts_enabled: true })
  })
})

describe('refunds', () => {
  it('give money and the platform’s fee back in proportion, and never more than was paid', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const params = {
      amount: 1000,
      currency: 'eur',
      application_fee_amount: 101,
      confirm: true,
      payment_method: 'pm_card_visa',
    }
    const { id: payment_intent } = await stripe.paymentIntents.create(params, { stripeAccount })
    const refund = (amount: number) =>
      stripe.refunds.create({ payment_intent, amount, refund_application_fee: true }, { stripeAccount })
    await refund(333)
    await refund(333)
    await expect(refund(335)).rejects.toThrow('greater than unrefunded amount')
    await refund(334)
    await expect(refund(1)).rejects.toMatchObject({ code: 'charge_already_refunded' })
    const [fee] = (await stripe.applicationFees.list()).data
    expect(fee).toMatchObject({ amount_refunded: 101, refunded: true })
    expect((await stripe.balance.retrieve()).available).toEqual([{ amount: 0, currency: 'eur' }])
    // Stripe keeps its own fee.
    expect((await stripe.balance.retrieve({}, { stripeAccount })).available).toEqual([{ amount: -59, currency: 'eur' }])
  })

  it('may be pending, and may fail', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const params = { amount: 1000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' }
    const { id: payment_intent } = await stripe.paymentIntents.create(params, { stripeAccount })
    double.control.behave({ refunds: 'pending' })
    const refund = await stripe.refunds.create({ payment_intent, amount: 400 }, { stripeAccount })
    expect(refund.status).toBe('pending')
    double.control.settleRefund(refund.id, false)
    expect(await stripe.refunds.retrieve(refund.id, {}, { stripeAccount })).toMatchObject({ status: 'failed' })
    expect((await stripe.refunds.create({ payment_intent, amount: 1000 }, { stripeAccount })).amount).toBe(1000)
  })
})

describe('idempotency keys', () => {
  it('answer the same request again, refuse another one, and are each account’s own', async () => {
    const { double, stripe } = await start()
    const [one, two] = [await merchant(double, stripe), await merchant(double, stripe)]
    const create = (amount: number, stripeAccount: string) =>
      stripe.paymentIntents.create({ amount, currency: 'eur' }, { stripeAccount, idempotencyKey: 'k' })
    const first = await create(100, one)
    expect((await create(100, one)).id).toBe(first.id)
    await expect(create(101, one)).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect((await create(100, two)).id).not.toBe(first.id)
  })

  it('keep an error too', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    double.control.behave({ decline: 'insufficient_funds' })
    const pay = () =>
      stripe.paymentIntents.create(
        { amount: 100, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
        { stripeAccount, idempotencyKey: 'k' },
      )
    await expect(pay()).rejects.toMatchObject({ decline_code: 'insufficient_funds' })
    double.control.behave({ decline: null })
    await expect(pay()).rejects.toMatchObject({ decline_code: 'insufficient_funds' })
    expect(double.control.state().intents).toHaveLength(1)
  })

  it('let only one of two at the same instant through', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const create = () =>
      stripe.paymentIntents.create({ amount: 100, currency: 'eur' }, { stripeAccount, idempotencyKey: 'k' })
    const outcomes = await Promise.allSettled([create(), create(), create()])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of refused) expect(reason).toMatchObject({ statusCode: 409 })
    expect(double.control.state().intents).toHaveLength(1)
    expect((await create()).amount).toBe(100)
  })
})

describe('accounts', () => {
  it('take no money before they may, nor after they left', async () => {
    const { double, stripe } = await start()
    const { id: stripeAccount } = await stripe.accounts.create({ country: 'RO' })
    const create = () => stripe.paymentIntents.create({ amount: 100, currency: 'eur' }, { stripeAccount })
    await expect(create()).rejects.toMatchObject({ code: 'account_invalid', statusCode: 400 })
    double.control.completeOnboarding(stripeAccount)
    await create()
    double.control.deauthorise(stripeAccount)
    await expect(create()).rejects.toBeInstanceOf(Stripe.errors.StripePermissionError)
  })

  it('are reached with a key of the same mode and the pinned version only', async () => {
    const { double } = await start()
    await expect(sdk(double, { key: 'sk_live_x' }).balance.retrieve()).rejects.toMatchObject({ statusCode: 401 })
    const old = new Stripe('sk_test_x', {
      host: '127.0.0.1',
      port: double.port,
      protocol: 'http',
      maxNetworkRetries: 0,
    })
    await expect(old.balance.retrieve({}, { apiVersion: '2020-08-27' })).rejects.toMatchObject({ statusCode: 400 })
    expect(API_VERSION).toBe(Stripe.API_VERSION)
  })
})

describe('webhooks', () => {
  it('come signed to the endpoint that they are for', async () => {
    const { got, endpoints } = await listener()
    const { double, stripe } = await start({ endpoints })
    const stripeAccount = await merchant(double, stripe)
    const params = {
      amount: 1000,
      currency: 'eur',
      application_fee_amount: 10,
      confirm: true,
      payment_method: 'pm_card_visa',
    }
    await stripe.paymentIntents.create(params, { stripeAccount })
    await double.webhooks.settled()
    const told = got.map(({ path, event }) => `${path} ${event.type} ${event.account === stripeAccount}`)
    expect(told).toContain('/connect payment_intent.succeeded true')
    expect(told).toContain('/platform application_fee.created false')
    expect(got.every(({ event }) => !event.livemode && event.api_version === API_VERSION)).toBe(true)
  })

  it('are tried again until they are taken', async () => {
    const { got, endpoints } = await listener((count) => (count < 3 ? 500 : 200))
    const { double, stripe } = await start({ endpoints, retryPausesMs: [0, 5, 5, 5] })
    await stripe.accounts.create({ country: 'RO' })
    await double.webhooks.settled()
    expect(got).toHaveLength(1)
    expect(double.webhooks.attempts.map(({ status }) => status)).toEqual([500, 500, 200])
  })

  it('are held, doubled and shuffled on command', async () => {
    const { got, endpoints } = await listener()
    const { double, stripe } = await start({ endpoints })
    double.control.webhooks({ hold: true })
    const stripeAccount = await merchant(double, stripe)
    await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' }, { stripeAccount })
    expect(got).toHaveLength(0)
    await double.control.release({ order: 'shuffled', seed: 7, copies: 3 })
    expect(got).toHaveLength(9)
    expect(new Set(got.map(({ event }) => event.id)).size).toBe(3)
    await double.control.redeliver(got[0]!.event.id)
    expect(got).toHaveLength(10)
    expect(shuffled([1, 2, 3, 4, 5], 3)).toEqual(shuffled([1, 2, 3, 4, 5], 3))
  })

  it('are lost on command', async () => {
    const { got, endpoints } = await listener()
    const { double, stripe } = await start({ endpoints })
    double.control.webhooks({ dropPercent: 100 })
    await merchant(double, stripe)
    await double.webhooks.settled()
    expect(got).toHaveLength(0)
  })
})

describe('outages', () => {
  it('strike as often as told, and a retry with the same key is one payment', async () => {
    const { double } = await start()
    const patient = sdk(double, { maxNetworkRetries: 2 })
    const stripeAccount = await merchant(double, patient)
    double.control.outage({ mode: 'error_500', times: 1 })
    await patient.paymentIntents.create({ amount: 100, currency: 'eur' }, { stripeAccount, idempotencyKey: 'a' })
    double.control.outage({ mode: 'cut', times: 1 })
    await patient.paymentIntents.create({ amount: 200, currency: 'eur' }, { stripeAccount, idempotencyKey: 'b' })
    double.control.outage({ mode: 'down', times: 1 })
    await patient.paymentIntents.create({ amount: 300, currency: 'eur' }, { stripeAccount, idempotencyKey: 'c' })
    expect(double.control.state().intents.map(({ amount }) => amount)).toEqual([100, 200, 300])
  })

  it('hang and limit', async () => {
    const { double } = await start()
    const hasty = sdk(double, { timeout: 80 })
    double.control.outage({ mode: 'hang', times: 1, hangMs: 400 })
    await expect(hasty.balance.retrieve()).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError)
    double.control.outage({ mode: 'rate_limited', times: 1 })
    await expect(hasty.balance.retrieve()).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError)
    double.control.outage(null)
    expect((await hasty.balance.retrieve()).object).toBe('balance')
  })
})

describe('disputes', () => {
  it('take the money, and give it back where they are won', async () => {
    const { double, stripe } = await start()
    const stripeAccount = await merchant(double, stripe)
    const params = { amount: 1000, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' }
    const { id } = await stripe.paymentIntents.create(params, { stripeAccount })
    const answer = await fetch(`${double.url}/_control/dispute`, { method: 'POST', body: JSON.stringify([id]) })
    const { result: dispute } = (await answer.json()) as { result: string }
    expect(await stripe.disputes.retrieve(dispute, {}, { stripeAccount })).toMatchObject({
      status: 'needs_response',
      amount: 1000,
    })
    double.control.closeDispute(dispute, true)
    expect((await stripe.balance.retrieve({}, { stripeAccount })).available).toEqual([{ amount: 941, currency: 'eur' }])
  })
})
