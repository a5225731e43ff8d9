import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'
import { Fault, missing } from './fault'

/** Everything that belongs to one account; the platform's own has no account id. */
export class Books {
  readonly accountId: string | null
  readonly intents = new Map<string, Stripe.PaymentIntent>()
  readonly sessions = new Map<string, Stripe.Checkout.Session>()
  readonly charges = new Map<string, Stripe.Charge>()
  readonly transactions = new Map<string, Stripe.BalanceTransaction>()
  readonly refunds = new Map<string, Stripe.Refund>()
  readonly fees = new Map<string, Stripe.ApplicationFee>()
  readonly disputes = new Map<string, Stripe.Dispute>()
  /** What a checkout session will make of its intent once somebody pays. */
  readonly plans = new Map<string, Stripe.PaymentIntentCreateParams>()

  constructor(accountId: string | null) {
    this.accountId = accountId
  }

  find(id: string): object | undefined {
    const shelves = [
      this.intents,
      this.sessions,
      this.charges,
      this.transactions,
      this.refunds,
      this.fees,
      this.disputes,
    ]
    return shelves.map((shelf): object | undefined => shelf.get(id)).find(Boolean)
  }
}

export interface Delivery {
  readonly event: Stripe.Event
  readonly endpoint: 'platform' | 'connect'
}

/** How the next payments and refunds go, as a test wants them. */
export interface Behaviour {
  /** The decline code of the next payments, by card; null: they go through. */
  decline: string | null
  /** Refunds settle at once, stay pending until `settleRefund`, or fail. */
  refunds: 'succeeded' | 'pending' | 'failed'
}

/** The state of the whole double. */
export class World {
  readonly livemode: boolean
  readonly apiVersion: string
  readonly accounts = new Map<string, Stripe.Account>()
  /** Accounts that took their leave: their objects are no longer to be reached. */
  readonly deauthorised = new Set<string>()
  readonly events: Stripe.Event[] = []
  readonly behaviour: Behaviour = { decline: null, refunds: 'succeeded' }
  skewSeconds = 0
  /** Called with each event that was made. */
  onEvent: (delivery: Delivery) => void = () => undefined
  readonly #books = new Map<string | null, Books>()

  constructor(options: { livemode: boolean; apiVersion: string }) {
    this.livemode = options.livemode
    this.apiVersion = options.apiVersion
  }

  /** Seconds since 1970, by the double's own clock. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.skewSeconds
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(18).toString('base64url').replace(/[-_]/g, '0')}`
  }

  /** The books of an account. @throws Fault for one that is not connected (any more) */
  books(accountId: string | null): Books {
    if (accountId !== null && (!this.accounts.has(accountId) || this.deauthorised.has(accountId))) {
      const message = `The provided key does not have access to account '${accountId}' (or that account does not exist). Application access may have been revoked.`
      throw new Fault(403, { code: 'account_invalid', message })
    }
    const known = this.#books.get(accountId)
    if (known) return known
    const books = new Books(accountId)
    this.#books.set(accountId, books)
    return books
  }

  allBooks(): Books[] {
    return [...this.#books.values()]
  }

  /** Whose books hold an object, for pages and controls that know its id only. */
  booksWith(id: string): Books {
    const books = this.allBooks().find((each) => each.find(id))
    if (!books) throw missing('object', id)
    return books
  }

  account(id: string): Stripe.Account {
    const account = this.accounts.get(id)
    if (!account || this.deauthorised.has(id)) throw missing('account', id)
    return account
  }

  /** Makes an event of an object as it is now, and has it delivered. */
  emit(type: Stripe.Event['type'], accountId: string | null, object: object, previous?: object): Stripe.Event {
    const event = {
      id: this.newId('evt'),
      object: 'event',
      ...(accountId ? { account: accountId } : {}),
      api_version: this.apiVersion,
      created: this.now(),
      data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
      livemode: this.livemode,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    } as unknown as Stripe.Event
    this.events.push(event)
    this.onEvent({ event, endpoint: accountId ? 'connect' : 'platform' })
    return event
  }
}

/** A copy of an object with the fields named by `expand` filled in (`latest_charge.balance_transaction`, `data.latest_charge`). */
export function expanded<T extends object>(books: Books, object: T, expand: readonly string[] | undefined): T {
  const copy = structuredClone(object)
  for (const path of expand ?? []) fillIn(books, copy as Record<string, unknown>, path.split('.'))
  return copy
}

function fillIn(books: Books, at: Record<string, unknown>, [field = '', ...rest]: readonly string[]): void {
  const value = at[field]
  if (Array.isArray(value)) {
    for (const each of value) fillIn(books, each as Record<string, unknown>, rest)
    return
  }
  const filled = typeof value === 'string' ? structuredClone(books.find(value)) : value
  if (!filled || typeof filled !== 'object') return
  at[field] = filled
  if (rest.length > 0) fillIn(books, filled as Record<string, unknown>, rest)
}

/** The id of what may be an id or the whole object; "" for nothing. */
export function idOf(value: string | { readonly id: string } | null | undefined): string {
  return (typeof value === 'string' ? value : value?.id) ?? ''
}
