import { randomUUID } from 'node:crypto'
import { HttpShopper } from '@/test/http-shopper'
import { HOME_ADDRESS } from '@/test/stock-shop'
import { CODE } from './seed-store'
import { type FlowLoad, type LoadResult, summarise } from './load'

interface Answer {
  readonly status: string
  readonly checkout?: {
    cart: { totals: { totalMinor: number } }
    shippingOptions: { methodId: string }[]
    missing: string[]
  }
  readonly cart?: { lines: unknown[]; totals: { discountMinor: number } }
  readonly order?: { number: number }
  readonly url?: string
}

/** One request of a flow. Against the bare server every answer is taken. */
async function step(shopper: HttpShopper, load: FlowLoad, procedure: string, input: object): Promise<Answer> {
  const { data, text } = await shopper.call<Answer>(procedure, input)
  if (data) return data
  if (load.bare) return { status: 'bare' }
  throw new Error(`${procedure}: ${text.slice(0, 300)}`)
}

function expect(load: FlowLoad, holds: boolean, procedure: string, answer: Answer): void {
  if (!holds && !load.bare) throw new Error(`${procedure}: ${JSON.stringify(answer).slice(0, 300)}`)
}

export async function fillCart(shopper: HttpShopper, load: FlowLoad, pieces: number): Promise<void> {
  shopper.cookie = ''
  const first = Math.floor(Math.random() * load.variantIds.length)
  for (let index = 0; index < pieces; index += 1) {
    const variantId = load.variantIds[(first + index * 7) % load.variantIds.length]
    const answer = await step(shopper, load, 'cart.addLine', { variantId, quantity: 1 })
    expect(load, answer.status === 'ok' && answer.cart?.lines.length === index + 1, 'cart.addLine', answer)
  }
}

/** Cart, two lines, address and e-mail, shipping option, payment by hand, order: six requests, as the peers were measured. */
async function checkOut(shopper: HttpShopper, load: FlowLoad): Promise<void> {
  const placed = await placeOrder(shopper, load, 'manual:cash_on_delivery')
  expect(load, placed.status === 'placed' && placed.order !== undefined, 'checkout.placeOrder', placed)
}

/** The same by card: the shopper pays on the page of Stripe's double, which tells the platform of it. */
async function payByCard(shopper: HttpShopper, load: FlowLoad): Promise<void> {
  const placed = await placeOrder(shopper, load, 'stripe:card')
  expect(load, placed.status === 'redirect' && placed.url !== undefined, 'checkout.placeOrder', placed)
  if (!placed.url) return
  const body = new URLSearchParams({ decision: 'pay' })
  const { status } = await fetch(placed.url, { method: 'POST', body, redirect: 'manual' })
  if (status !== 303 && status !== 302) throw new Error(`Paying answered ${status}`)
}

async function placeOrder(shopper: HttpShopper, load: FlowLoad, paymentMethod: string): Promise<Answer> {
  await fillCart(shopper, load, 2)
  const contact = { email: `buyer-${randomUUID()}@example.test` }
  const address = { contact, shippingAddress: HOME_ADDRESS }
  const addressed = await step(shopper, load, 'checkout.setContactAndAddress', address)
  const shippingMethodId = addressed.checkout?.shippingOptions[0]?.methodId
  await step(shopper, load, 'checkout.setShippingMethod', { shippingMethodId })
  const ready = await step(shopper, load, 'checkout.setPaymentMethod', { paymentMethod })
  expect(load, ready.checkout?.missing.length === 0, 'checkout.setPaymentMethod', ready)
  const expectedTotalMinor = ready.checkout?.cart.totals.totalMinor ?? 0
  const order = { idempotencyKey: randomUUID(), expectedTotalMinor }
  return step(shopper, load, 'checkout.placeOrder', order)
}

/** Enters the code and takes it back. The cart stays as it is, so that the next time costs the same. */
async function tryCode(shopper: HttpShopper, load: FlowLoad): Promise<void> {
  const entered = await step(shopper, load, 'cart.applyCode', { code: CODE })
  expect(load, entered.status === 'ok' && entered.cart?.totals.discountMinor !== 0, 'cart.applyCode', entered)
  const removed = await step(shopper, load, 'cart.removeCode', { code: CODE })
  expect(load, removed.status === 'ok', 'cart.removeCode', removed)
}

export const CODE_LINES = 10

/** What a shopper does once, before the clock runs; and then again and again. */
const FLOWS: Record<FlowLoad['flow'], { before?: typeof checkOut; again: typeof checkOut }> = {
  cart: { again: (shopper, load) => fillCart(shopper, load, 1) },
  checkout: { again: checkOut },
  card: { again: payByCard },
  code: { before: (shopper, load) => fillCart(shopper, load, CODE_LINES), again: tryCode },
}

/** Whole flows by `connections` shoppers at once, each flow with a cart of its own; a latency is that of a whole flow. */
export async function runFlows(load: FlowLoad): Promise<LoadResult> {
  const wrong: string[] = []
  const latencies: number[] = []
  const { before, again } = FLOWS[load.flow]
  const shoppers = Array.from({ length: load.connections }, () => new HttpShopper(load.port, load.host))
  if (before) await Promise.all(shoppers.map((shopper) => before(shopper, load)))
  const begun = performance.now()
  const deadline = begun + load.seconds * 1000
  const shop = async (shopper: HttpShopper) => {
    do {
      const startedAt = performance.now()
      try {
        await again(shopper, load)
        latencies.push(performance.now() - startedAt)
      } catch (error) {
        wrong.push(error instanceof Error ? error.message : String(error))
      }
    } while (performance.now() < deadline)
    shopper.close()
  }
  await Promise.all(shoppers.map(shop))
  return summarise(latencies, (performance.now() - begun) / 1000, wrong)
}
