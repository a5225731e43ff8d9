import type Stripe from 'stripe'
import { type AccountChange, changeAccount, completeOnboarding, deauthorise } from './accounts'
import { closeDispute, openDispute } from './disputes'
import { missing } from './fault'
import type { Outage, Outages } from './outages'
import { settleRefund } from './refunds'
import type { WebhookRule, Webhooks } from './webhooks'
import { type Behaviour, type Delivery, idOf, type World } from './world'

/** Arranges held deliveries: as they were made, backwards, or shuffled by a seed; each `copies` times. */
export interface Arrangement {
  readonly order?: 'made' | 'backwards' | 'shuffled'
  readonly seed?: number
  readonly copies?: number
}

/** The strings by which a test moves the double; over HTTP they are POST /_control/<name> with the arguments as a JSON array. */
export class Control {
  readonly #world: World
  readonly #webhooks: Webhooks
  readonly #outages: Outages

  constructor(world: World, webhooks: Webhooks, outages: Outages) {
    this.#world = world
    this.#webhooks = webhooks
    this.#outages = outages
  }

  /** Begins an outage, or ends it (null). */
  outage(outage: Outage | null): void {
    this.#outages.begin(outage)
  }

  webhooks(rule: WebhookRule): void {
    this.#webhooks.rule = rule
  }

  async release(arrangement: Arrangement = {}): Promise<void> {
    this.#webhooks.rule = { ...this.#webhooks.rule, hold: false }
    await this.#webhooks.release((held) => arrange(held, arrangement))
  }

  redeliver(eventId: string): Promise<void> {
    return this.#webhooks.redeliver(eventId)
  }

  behave(change: Partial<Behaviour>): void {
    Object.assign(this.#world.behaviour, change)
  }

  /** Puts the double's clock off, in seconds: its signatures and objects bear that time. */
  skew(seconds: number): void {
    this.#world.skewSeconds = seconds
  }

  changeAccount(id: string, change: AccountChange): void {
    changeAccount(this.#world, this.#world.account(id), change)
  }

  completeOnboarding(id: string): void {
    completeOnboarding(this.#world, this.#world.account(id))
  }

  deauthorise(id: string): void {
    deauthorise(this.#world, this.#world.account(id))
  }

  /** The customer's bank disputes the payment of an intent. Its dispute's id. */
  dispute(intentId: string): string {
    const books = this.#world.booksWith(intentId)
    const charge = books.charges.get(idOf(books.intents.get(intentId)?.latest_charge))
    if (!charge) throw missing('charge', `of ${intentId}`)
    return openDispute(this.#world, books, charge).id
  }

  closeDispute(id: string, won: boolean): void {
    const books = this.#world.booksWith(id)
    const dispute = books.disputes.get(id)
    if (dispute) closeDispute(this.#world, books, dispute, won)
  }

  /** The bank's word on a refund. */
  settleRefund(id: string, succeeded: boolean): void {
    const books = this.#world.booksWith(id)
    const refund = books.refunds.get(id)
    if (refund) settleRefund(this.#world, books, refund, succeeded)
  }

  /** Fails a payout of an account. */
  failPayout(accountId: string): void {
    const payout = { id: this.#world.newId('po'), object: 'payout', status: 'failed', amount: 100, currency: 'eur' }
    this.#world.emit('payout.failed', accountId, payout)
  }

  /** Everything that stands in the books, for tests to add up. */
  state(): {
    events: readonly Stripe.Event[]
    intents: Stripe.PaymentIntent[]
    sessions: Stripe.Checkout.Session[]
    refunds: Stripe.Refund[]
    charges: Stripe.Charge[]
    transactions: Stripe.BalanceTransaction[]
    accounts: Stripe.Account[]
  } {
    const books = this.#world.allBooks()
    return {
      events: this.#world.events,
      intents: books.flatMap(({ intents }) => [...intents.values()]),
      sessions: books.flatMap(({ sessions }) => [...sessions.values()]),
      refunds: books.flatMap(({ refunds }) => [...refunds.values()]),
      charges: books.flatMap(({ charges }) => [...charges.values()]),
      transactions: books.flatMap(({ transactions }) => [...transactions.values()]),
      accounts: [...this.#world.accounts.values()],
    }
  }
}

function arrange(held: readonly Delivery[], { order = 'made', seed = 1, copies = 1 }: Arrangement): Delivery[] {
  const all = Array.from({ length: copies }, () => held).flat()
  if (order === 'made') return all
  if (order === 'backwards') return all.toReversed()
  return shuffled(all, seed)
}

/** The same shuffle for the same seed (Fisher-Yates over a linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items]
  let state = seed >>> 0 || 1
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (index + 1))
    ;[result[index], result[other]] = [result[other] as T, result[index] as T]
  }
  return result
}
