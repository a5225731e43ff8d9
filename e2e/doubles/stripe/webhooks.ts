import Stripe from 'stripe'
import type { Delivery, World } from './world'

export interface WebhookEndpoint {
  readonly url: string
  readonly secret: string
}

/** How deliveries go from now on. */
export interface WebhookRule {
  /** Nothing is delivered until `release`. */
  readonly hold?: boolean
  /** How often each event is delivered. */
  readonly copies?: number
  readonly delayMs?: number
  /** Of each hundred events that are never delivered, by chance. */
  readonly dropPercent?: number
}

/** What was tried: for tests to look at. */
export interface Attempt {
  readonly eventId: string
  readonly type: string
  /** 0: no answer. */
  readonly status: number
}

const DEFAULT_PAUSES_MS = [0, 150, 400, 1000, 2000, 4000, 8000, 16_000]
const TIMEOUT_MS = 10_000

/** Signs events and posts them to the two endpoints, again and again until one answers with 2xx. */
export class Webhooks {
  readonly attempts: Attempt[] = []
  readonly held: Delivery[] = []
  rule: WebhookRule = {}
  readonly #endpoints: Partial<Record<Delivery['endpoint'], WebhookEndpoint>>
  readonly #world: World
  readonly #pausesMs: readonly number[]
  readonly #underway = new Set<Promise<void>>()
  #isStopped = false

  constructor(
    world: World,
    endpoints: Partial<Record<Delivery['endpoint'], WebhookEndpoint>>,
    pausesMs: readonly number[] = DEFAULT_PAUSES_MS,
  ) {
    this.#world = world
    this.#endpoints = endpoints
    this.#pausesMs = pausesMs
    // Bound here: the double has one list of events and one way out of it.
    world.onEvent = (delivery) => this.#take(delivery)
  }

  #take(delivery: Delivery): void {
    if (this.rule.hold) {
      this.held.push(delivery)
      return
    }
    if (Math.random() * 100 < (this.rule.dropPercent ?? 0)) return
    for (let copy = 0; copy < (this.rule.copies ?? 1); copy += 1) this.#start(delivery, this.rule.delayMs ?? 0)
  }

  /** Delivers what was held, in the order that `arrange` makes of it, all at once; resolves when all have been answered or given up. */
  async release(arrange: (held: readonly Delivery[]) => readonly Delivery[] = (held) => held): Promise<void> {
    const held = this.held.splice(0)
    for (const delivery of arrange(held)) this.#start(delivery, 0)
    await this.settled()
  }

  /** Delivers an event of the past again. */
  async redeliver(eventId: string): Promise<void> {
    const event = this.#world.events.find(({ id }) => id === eventId)
    if (!event) throw new Error(`No such event: ${eventId}`)
    this.#start({ event, endpoint: event.account ? 'connect' : 'platform' }, 0)
    await this.settled()
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway)
  }

  stop(): void {
    this.#isStopped = true
  }

  #start(delivery: Delivery, delayMs: number): void {
    const work = this.#deliver(delivery, delayMs).finally(() => this.#underway.delete(work))
    this.#underway.add(work)
  }

  async #deliver(delivery: Delivery, delayMs: number): Promise<void> {
    const endpoint = this.#endpoints[delivery.endpoint]
    if (!endpoint) return
    await pause(delayMs)
    for (const wait of this.#pausesMs) {
      await pause(wait)
      if (this.#isStopped) return
      const status = await this.post(endpoint, delivery.event)
      this.attempts.push({ eventId: delivery.event.id, type: delivery.event.type, status })
      if (status >= 200 && status < 300) return
    }
  }

  /** One signed delivery; 0 where nobody answered. */
  async post(endpoint: WebhookEndpoint, event: Stripe.Event): Promise<number> {
    const payload = JSON.stringify(event, null, 2)
    const { secret, url } = endpoint
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: this.#world.now() })
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature }
    const options = { method: 'POST', headers, body: payload, signal: AbortSignal.timeout(TIMEOUT_MS) }
    const answer = await fetch(url, options).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    return answer?.status ?? 0
  }
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()
}
