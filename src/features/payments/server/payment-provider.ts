import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { PaymentEvent, PaymentMethodId } from '../payments-schema'

/** What a provider is told to begin with. `paymentId` is the key by which a repeat is the same payment. */
export interface PaymentToStart {
  readonly paymentId: string
  readonly orderId: string
  readonly orderName: string
  readonly method: PaymentMethodId
  readonly amountMinor: number
  readonly currency: string
  readonly locale: string
  readonly email: string
  /** Where the shopper goes afterwards: the order's page; and where to, having changed their mind. */
  readonly returnUrl: string
  readonly cancelUrl: string
}

export interface StartedPayment {
  /** The provider's own name for it. */
  readonly externalId: string
  readonly redirectUrl: string
  /** The account at the provider that the money goes to. */
  readonly accountId?: string
  /** Withheld for the platform when it is paid. */
  readonly feeMinor?: number
  readonly captureMode?: 'automatic' | 'on_fulfilment'
}

/** A payment that was started. */
export interface ProviderPayment {
  readonly paymentId: string
  readonly orderId: string
  readonly externalId: string
  readonly accountId: string | null
  readonly amountMinor: number
  readonly currency: string
}

/** Money to give back of a payment. `refundId` is the key by which a repeat is the same refund. */
export interface RefundToMake {
  readonly refundId: string
  readonly payment: ProviderPayment
  readonly amountMinor: number
  /** Of the platform's fee, in proportion. */
  readonly feeMinor: number
  readonly reason: string
}

/** What a provider says of one payment now. */
export interface ProviderStatement {
  readonly externalId: string
  readonly paymentId: string | null
  readonly currency: string
  readonly amountMinor: number
  readonly capturedMinor: number
  readonly refundedMinor: number
  readonly feeMinor: number
  readonly createdAt: Date
  /** The same as events, to be taken in: what happened to it and to its refunds and disputes, in order. */
  readonly events: readonly PaymentEvent[]
}

/** News of the store's account with the provider; which it is is asked for anew when it is taken in. */
export interface AccountEvent {
  readonly storeId: string
  readonly provider: string
  readonly externalEventId: string
  readonly accountId: string
}

export type DeliveredEvent =
  | { readonly of: 'payment'; readonly event: PaymentEvent }
  | { readonly of: 'account'; readonly event: AccountEvent }

/** A message that was delivered at /api/payments/events/<door>[/<rest>]. */
export interface EventDelivery {
  readonly door: string
  readonly rest: string
  readonly headers: Headers
  /** As received, byte for byte. */
  readonly body: string
  readonly now: Date
}

export interface PaymentProvider {
  readonly id: string
  readonly methods: readonly PaymentMethodId[]
  /** Where it delivers its events, below /api/payments/events/. */
  readonly doors: readonly string[]
  /**
   * `by_hand`: the order is placed and its goods are sold at once, staff sees the money come. `by_event`: goods are held until the
   * provider's event settles the payment, or the time is up.
   */
  readonly settles: 'by_hand' | 'by_event'
  /** No real money moves. */
  readonly isTest: boolean
  /** Withholds the platform's fee (STOA_PLATFORM_FEE_PPM) from what it pays out to the store. */
  readonly withholdsFee?: true
  /** Whether this platform lets it be used at all. */
  isAllowed(): boolean
  /** Whether this store can be paid by it now, in this currency. Asked on every checkout: kept, never over the network. */
  isReady(ctx: StoreContext, currency: string): Promise<boolean>
  /**
   * Begins a payment after its order is committed; idempotent by `paymentId`. Only of providers that settle by event.
   * @throws PaymentUnavailable when the provider cannot be reached in time or refuses the account
   */
  start(ctx: StoreContext, payment: PaymentToStart): Promise<StartedPayment>
  /** Takes reserved money; its answer as an event. @throws PaymentUnavailable */
  capture(ctx: StoreContext, payment: ProviderPayment): Promise<PaymentEvent | null>
  /** Gives money back; the answer as an event, or null where it comes later. @throws PaymentUnavailable when it is to be tried again */
  refund(ctx: StoreContext, refund: RefundToMake): Promise<PaymentEvent | null>
  /** Gives up a payment that is open or reserved; harmless where it is not. @throws PaymentUnavailable */
  cancel(ctx: StoreContext, payment: { paymentId: string; externalId: string | null }): Promise<void>
  /** Whether it can be asked about this store's payments: `look` and `list` then say what there is, and silence says that there is nothing. */
  keepsBooks(ctx: StoreContext): Promise<boolean>
  /** The provider's present word on a payment, or null where it knows nothing or keeps nothing. @throws PaymentUnavailable */
  look(ctx: StoreContext, payment: ProviderPayment): Promise<ProviderStatement | null>
  /** All payments of this store that the provider has since then, for reconciliation. @throws PaymentUnavailable */
  list(ctx: StoreContext, since: Date): AsyncIterable<ProviderStatement>
  /** The events in a delivered message, or null where it is not authentic. Never throws for what a stranger sends. */
  readEvents(delivery: EventDelivery): Promise<readonly DeliveredEvent[] | null>
  /** Takes in news of the store's account. Only of providers that tell such. */
  takeInAccount?(ctx: StoreContext, event: AccountEvent): Promise<void>
}

/** The provider cannot do it now: nothing was charged, and it may be tried again or paid another way. */
export class PaymentUnavailable extends DomainError {
  override readonly name = 'PaymentUnavailable'
  readonly reason: 'unreachable' | 'account_restricted' | 'refused'

  constructor(reason: PaymentUnavailable['reason'], options?: ErrorOptions) {
    super('payment_provider', { values: { reason } })
    this.reason = reason
    this.cause = options?.cause
  }
}

/** The id of an event that nobody delivered: it was found by asking. The same finding is the same event. */
export function lookedUp(externalId: string, kind: string): string {
  return `look:${externalId}:${kind}`
}
