import { expireOrders } from '@/features/orders/server'
import { PAYMENT_EVENTS_PATH } from '@/features/payments/server/event-handler'
import { shuffled } from '../../e2e/doubles/stripe/control'
import type { Delivery } from '../../e2e/doubles/stripe/world'
import { cardOrder, type StripeStore } from './stripe-orders'
import { sdkOf } from './stripe-sdk'
import { WEBHOOK_SECRETS } from './stripe-shop'

type CardOrder = Awaited<ReturnType<typeof cardOrder>>
type Story = (at: StripeStore, order: CardOrder, accountId: string) => Promise<void>

/** What can become of a payment at Stripe, told to nobody yet. */
const STORIES: Readonly<Record<string, Story>> = {
  paid: async (_at, order) => void (await order.decide('pay')),
  'declined, then paid': async (_at, order) => {
    await order.decide('decline')
    await order.decide('pay')
  },
  'authenticated at the second try': async (_at, order) => {
    await order.decide('fail', await order.decide('authenticate'))
    await order.decide('complete', await order.decide('authenticate'))
  },
  'given back in parts': async (at, order, account) => {
    await order.decide('pay')
    for (const amount of [1200, 800]) await refund(at, order, account, amount)
  },
  'given back whole': async (at, order, account) => {
    await order.decide('pay')
    await refund(at, order, account, 5500)
  },
  'given back, but sent back by the bank': async (at, order, account) => {
    await order.decide('pay')
    at.shop.double.control.behave({ refunds: 'pending' })
    const id = await refund(at, order, account, 5500)
    at.shop.double.control.behave({ refunds: 'succeeded' })
    at.shop.double.control.settleRefund(id, false)
  },
  'disputed and lost': (at, order) => dispute(at, order, false),
  'disputed and won': (at, order) => dispute(at, order, true),
  'run out': async (at, order, stripeAccount) => {
    const id = new URL(order.pageUrl).pathname.split('/').at(-1) ?? ''
    await sdkOf(at.shop.double).checkout.sessions.expire(id, {}, { stripeAccount })
  },
}

async function refund(at: StripeStore, order: CardOrder, stripeAccount: string, amount: number): Promise<string> {
  const params = { payment_intent: intentIdOf(at, order), amount }
  return (await sdkOf(at.shop.double).refunds.create(params, { stripeAccount })).id
}

async function dispute(at: StripeStore, order: CardOrder, won: boolean): Promise<void> {
  await order.decide('pay')
  const { control } = at.shop.double
  control.closeDispute(control.dispute(intentIdOf(at, order)), won)
}

function intentIdOf(at: StripeStore, { paymentId }: CardOrder): string {
  const { intents } = at.shop.double.control.state()
  return intents.find(({ metadata }) => metadata.paymentId === paymentId)?.id ?? ''
}

/** Lets every story happen while nothing is delivered: the orders, and the messages that wait. */
async function tellNobody(
  at: StripeStore,
  accountId: string,
): Promise<{ orders: [string, CardOrder][]; held: Delivery[] }> {
  const { control, webhooks } = at.shop.double
  control.webhooks({ hold: true })
  const orders: [string, CardOrder][] = []
  for (const [name, story] of Object.entries(STORIES)) {
    const order = await cardOrder(at)
    await story(at, order, accountId)
    orders.push([name, order])
  }
  return { orders, held: webhooks.held.splice(0) }
}

/** Delivers signed messages, so many at a time; each must be taken. */
async function deliver(at: StripeStore, deliveries: readonly Delivery[], width: number): Promise<void> {
  let next = 0
  const work = async () => {
    for (let each = deliveries[next++]; each; each = deliveries[next++]) {
      const door = each.endpoint === 'connect' ? 'stripe-connect' : 'stripe'
      const endpoint = { url: `${at.shop.url}${PAYMENT_EVENTS_PATH}${door}`, secret: WEBHOOK_SECRETS[each.endpoint] }
      const status = await at.shop.double.webhooks.post(endpoint, each.event)
      if (status !== 200) throw new Error(`${each.event.type} got ${status}`)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** How each story ended, in all our books. */
export type Endings = Readonly<Record<string, unknown>>

async function endingsOf(orders: readonly [string, CardOrder][]): Promise<Endings> {
  const endings: [string, unknown][] = []
  for (const [name, order] of orders) endings.push([name, await endingOf(order)])
  return Object.fromEntries(endings)
}

async function endingOf(order: CardOrder): Promise<unknown> {
  const [read, level, ledger] = await Promise.all([order.read(), order.level(), order.ledger()])
  const sums = new Map<string, bigint>()
  for (const { account, amountMinor } of ledger) sums.set(account, (sums.get(account) ?? 0n) + amountMinor)
  return {
    status: read.status,
    paymentState: read.paymentState,
    amounts: [read.paidMinor, read.refundedMinor].map(Number),
    payments: read.payments.map(({ state, capturedMinor, refundedMinor, feeMinor, disputeState }) => ({
      state,
      amounts: [capturedMinor, refundedMinor, feeMinor].map(Number),
      disputeState,
    })),
    refunds: read.refunds.map(({ state, amountMinor }) => `${state} ${amountMinor}`).toSorted(),
    stock: [level.onHand, level.reserved],
    ledger: [...sums].map(([account, sum]) => `${account} ${sum}`).toSorted(),
  }
}

/** The endings where every message comes once and in order. */
export async function inOrder(at: StripeStore, accountId: string): Promise<Endings> {
  const { orders, held } = await tellNobody(at, accountId)
  await deliver(at, held, 1)
  return endingsOf(orders)
}

/**
 * The endings where each message comes several times, shuffled and many at once; a tenth of the messages only a day later, when the holds of what
 * seemed unpaid have run out.
 */
export async function outOfOrder(
  at: StripeStore,
  accountId: string,
  { seed, copies, width = 16 }: { seed: number; copies: number; width?: number },
): Promise<{ endings: Endings; events: number; deliveries: number }> {
  const { orders, held } = await tellNobody(at, accountId)
  const mixed = shuffled(held, seed)
  const late = mixed.slice(0, Math.ceil(mixed.length / 10))
  const copiesOf = (events: readonly Delivery[], key: number) =>
    shuffled(Array.from({ length: copies }, () => events).flat(), key)
  const soon = copiesOf(mixed.slice(late.length), seed + 1)
  const afterwards = copiesOf(late, seed + 2)
  await deliver(at, soon, width)
  await at.store.run((ctx) => expireOrders(ctx), { now: new Date(Date.now() + 24 * 60 * 60_000) })
  await deliver(at, afterwards, width)
  return { endings: await endingsOf(orders), events: held.length, deliveries: soon.length + afterwards.length }
}
