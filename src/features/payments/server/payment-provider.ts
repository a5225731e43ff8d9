import type { StoreContext } from '@/server/store-context'
import type { PaymentEvent, PaymentMethodId } from '../payments-schema'

/** What a provider is told to begin with. `paymentId` is the key by which a repeat is the same payment. */
export interface PaymentToStart {
  readonly paymentId: string
  readonly orderName: string
  readonly method: PaymentMethodId
  readonly amountMinor: number
  readonly currency: string
  readonly locale: string
  /** Where the shopper goes afterwards: the order's page; and where to, having changed their mind. */
  readonly returnUrl: string
  readonly cancelUrl: string
}

export interface StartedPayment {
  /** The provider's own name for it. */
  readonly externalId: string
  readonly redirectUrl: string
}

export interface PaymentProvider {
  readonly id: string
  readonly methods: readonly PaymentMethodId[]
  /**
   * `by_hand`: the order is placed and its goods are sold at once, staff sees the money come. `by_event`: goods are held until the
   * provider's event settles the payment, or the time is up.
   */
  readonly settles: 'by_hand' | 'by_event'
  /** No real money moves. */
  readonly isTest: boolean
  /** Whether this platform lets it be used at all. */
  isAllowed(): boolean
  /** Begins a payment after its order is committed; idempotent by `paymentId`. Only of providers that settle by event. */
  start(ctx: StoreContext, payment: PaymentToStart): Promise<StartedPayment>
  /** The event in a delivered message, or null where it is not authentic. Never throws for what a stranger sends. */
  readEvent(headers: Headers, body: string, now: Date): PaymentEvent | null
  /** Gives up a payment that is still open; harmless where it is not. */
  cancel(ctx: StoreContext, payment: { paymentId: string; externalId: string | null }): Promise<void>
}
