import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { HOME_ADDRESS } from '@/test/stock-shop'
import { type FlowLoad, type LoadResult, summarise } from './load'

interface Priced {
  readonly status: string
  readonly checkout?: { cart: { totals: { totalMinor: number } }; shippingOptions: { id: string }[]; missing: string[] }
  readonly cart?: { lines: unknown[] }
  readonly order?: { number: string }
}

/** One shopper with one connection: goes through the flow again and again, each time with a new cart. */
class Shopper {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #load: FlowLoad
  #cookie = ''

  constructor(load: FlowLoad) {
    this.#load = load
  }

  async fillCart(pieces: number): Promise<void> {
    this.#cookie = ''
    for (let index = 0; index < pieces; index += 1) {
      const variantId = this.#drawVariant()
      const answer = await this.#call('cart.addLine', { variantId, quantity: 1 })
      this.#expect(answer.status === 'ok' && answer.cart?.lines.length === index + 1, 'addLine', answer)
    }
  }

  async checkOut(): Promise<void> {
    await this.fillCart(2)
    const contact = { email: `buyer-${randomUUID()}@example.test` }
    const addressed = await this.#call('checkout.setContactAndAddress', { contact, shippingAddress: HOME_ADDRESS })
    const shippingMethodId = addressed.checkout?.shippingOptions[0]?.id ?? randomUUID()
    await this.#call('checkout.setShippingMethod', { shippingMethodId })
    const ready = await this.#call('checkout.setPaymentMethod', { paymentMethod: 'manual:cash_on_delivery' })
    this.#expect(ready.checkout?.missing.length === 0, 'setPaymentMethod', ready)
    const placed = await this.#call('checkout.placeOrder', {
      idempotencyKey: randomUUID(),
      expectedTotalMinor: ready.checkout?.cart.totals.totalMinor ?? 0,
    })
    this.#expect(placed.status === 'placed' && Boolean(placed.order?.number), 'placeOrder', placed)
  }

  close(): void {
    this.#agent.destroy()
  }

  #drawVariant(): string {
    const { variantIds } = this.#load
    return variantIds[Math.floor(Math.random() * variantIds.length)] ?? ''
  }

  #expect(holds: boolean, step: string, answer: unknown): void {
    if (!holds && !this.#load.bare) throw new Error(`${step}: ${JSON.stringify(answer).slice(0, 300)}`)
  }

  #call(procedure: string, input: object): Promise<Priced> {
    const { host, port, bare } = this.#load
    const body = JSON.stringify(input)
    const headers = {
      host: `${host}:${port}`,
      origin: `http://${host}:${port}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(this.#cookie && { cookie: this.#cookie }),
    }
    const options = { agent: this.#agent, host: '127.0.0.1', port, method: 'POST', headers }
    return new Promise((resolve, reject) => {
      const sent = request({ ...options, path: `/api/trpc/storefront.${procedure}` }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('error', reject)
        response.on('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.#cookie = cookie.split(';', 1)[0] ?? ''
          const parsed = JSON.parse(text) as { result?: { data: Priced }; error?: unknown }
          if (parsed.result) resolve(parsed.result.data)
          else if (bare) resolve({ status: 'ok' })
          else reject(new Error(`${procedure}: ${text.slice(0, 300)}`))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

/** Whole flows by `connections` shoppers at once; a latency is that of a whole flow. */
export async function runFlows(load: FlowLoad): Promise<LoadResult> {
  const wrong: string[] = []
  const latencies: number[] = []
  const begun = performance.now()
  const deadline = begun + load.seconds * 1000
  const shop = async () => {
    const shopper = new Shopper(load)
    while (performance.now() < deadline) {
      const startedAt = performance.now()
      try {
        await (load.flow === 'cart' ? shopper.fillCart(1) : shopper.checkOut())
        latencies.push(performance.now() - startedAt)
      } catch (error) {
        wrong.push(error instanceof Error ? error.message : String(error))
      }
    }
    shopper.close()
  }
  await Promise.all(Array.from({ length: load.connections }, shop))
  return summarise(latencies, (performance.now() - begun) / 1000, wrong)
}
