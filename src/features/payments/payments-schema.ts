import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/** A way to pay: provider and method, as stored with the order. */
export const PAYMENT_METHODS = [
  'stripe:card',
  'payhere:checkout',
  'manual:cash_on_delivery',
  'manual:bank_transfer',
  'test:gateway',
] as const
export const paymentMethodIdSchema = z.enum(PAYMENT_METHODS)
export type PaymentMethodId = z.infer<typeof paymentMethodIdSchema>

/** One entry of the store setting `paymentMethods`, in display order. */
export const paymentMethodSettingSchema = z.strictObject({
  id: paymentMethodIdSchema,
  enabled: z.boolean().default(true),
  /** What the shopper is told to do: the bank account, what to have ready at the door. Plain text, lines kept. */
  instructions: z.string().trim().max(2000).default(''),
})
export type PaymentMethodSetting = z.infer<typeof paymentMethodSettingSchema>

/** A way to pay as the shopper may choose it. Its name is the message `payments.method.<id>`. */
export const paymentOptionSchema = z.strictObject({
  id: paymentMethodIdSchema,
  instructions: z.string().nullable(),
  /** Paid on the provider's own page, to which the shopper is sent after placing the order. */
  redirects: z.boolean(),
  /** No real money: to be marked as such. */
  isTest: z.boolean(),
})
export type PaymentOption = z.infer<typeof paymentOptionSchema>

export const paymentRecordStateSchema = z.enum(['pending', 'failed', 'authorised', 'cancelled', 'succeeded'])
export type PaymentRecordState = z.infer<typeof paymentRecordStateSchema>
export const disputeStateSchema = z.enum(['open', 'won', 'lost'])
export type DisputeState = z.infer<typeof disputeStateSchema>
export const refundStateSchema = z.enum(['pending', 'succeeded', 'failed'])
export type RefundState = z.infer<typeof refundStateSchema>
export const REFUND_REASONS = ['return', 'cancellation', 'goodwill', 'duplicate', 'late_payment', 'other'] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** The store's account with a provider. `pending`: the merchant has not told everything yet; `restricted`: the provider wants more. */
export const paymentAccountStateSchema = z.enum(['pending', 'active', 'restricted', 'deauthorised'])
export type PaymentAccountState = z.infer<typeof paymentAccountStateSchema>
/** The store's accounts with payment providers; null: this platform has no account with that provider itself. */
export const paymentAccountsSchema = z.strictObject({
  stripe: z
    .strictObject({
      /** No real money moves. */
      isTest: z.boolean(),
      platformFeePpm: z.int(),
      account: z
        .strictObject({
          id: z.string(),
          state: paymentAccountStateSchema,
          payoutsEnabled: z.boolean(),
          /** What the provider still wants, in its words. */
          requirements: z.array(z.string()),
          captureMode: z.enum(['automatic', 'on_fulfilment']),
          /** Made while the platform had keys of the other mode. */
          isOtherMode: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  /** Ways to pay that this platform has, but this store cannot be paid by at present. */
  notReady: z.array(paymentMethodIdSchema),
})
export type PaymentAccounts = z.infer<typeof paymentAccountsSchema>

/** When money is taken: at once, or reserved and taken as the goods leave. */
export const captureModeSchema = z.enum(['automatic', 'on_fulfilment'])
export type CaptureMode = z.infer<typeof captureModeSchema>
export const captureModeInput = z.strictObject({ captureMode: captureModeSchema })

/**
 * `placed`: to be paid by hand, as chosen. `expired`: the goods are no longer held; `not_due`: paid or cancelled; `unavailable`: this way to
 * pay cannot be had now, another one may.
 */
export const retryPaymentResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('redirect'), url: z.string() }),
  z.strictObject({ status: z.literal('placed') }),
  z.strictObject({ status: z.literal('expired') }),
  z.strictObject({ status: z.literal('not_due') }),
  z.strictObject({ status: z.literal('unavailable') }),
])
export type RetryPaymentResult = z.infer<typeof retryPaymentResultSchema>
/** `method`: another way than the one that the order was placed with. */
export const retryPaymentInput = z.strictObject({
  token: z.string().min(1).max(200),
  method: paymentMethodIdSchema.optional(),
})
export type RetryPaymentInput = z.infer<typeof retryPaymentInput>

export const cardPageInput = z.strictObject({ token: z.string().min(1).max(200) })

/** The shop's page for paying by card. `closed`: paid, or let go; `unavailable`: Stripe is not reached. */
export const cardPageSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('open'),
    publishableKey: z.string(),
    accountId: z.string(),
    /** Lets the shopper's browser pay this one intent. */
    clientSecret: z.string(),
    orderName: z.string(),
    amountMinor: minorSchema,
    currency: currencySchema,
    returnUrl: z.string(),
    cancelUrl: z.string(),
  }),
  z.strictObject({ status: z.literal('closed'), orderUrl: z.string() }),
  z.strictObject({ status: z.literal('unavailable'), orderUrl: z.string() }),
])
export type CardPage = z.infer<typeof cardPageSchema>

export const orderIdInput = z.strictObject({ id: idSchema })

/** `reference`: whatever names the money, for the timeline. */
export const settleByHandInput = z.strictObject({
  id: idSchema,
  reference: z.string().trim().max(200).optional(),
})

/** `refunded`, `refund_failed`: of one refund. `disputed` takes the money away until it is `dispute_won`; `dispute_lost` for good. */
export type PaymentEventKind =
  | 'authorised'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'refunded'
  | 'refund_failed'
  | 'disputed'
  | 'dispute_won'
  | 'dispute_lost'

/** What happened to a payment, in our words, from whichever provider; authentic, but not yet compared with our books. */
export interface PaymentEvent {
  readonly storeId: string
  /** Ours, where the provider was told it; else the payment is found by `externalId`. */
  readonly paymentId: string | null
  readonly provider: string
  /** The provider's name for this event: the same event is counted once. `lookedUp()` makes one for what was asked for. */
  readonly externalEventId: string
  /** The provider's name for the payment. */
  readonly externalId: string
  readonly kind: PaymentEventKind
  /** Of the payment; of the refund or dispute for their kinds. */
  readonly amountMinor: number
  readonly currency: string
  readonly failureCode: string | null
  /** The provider's name for the refund, and ours where it was told. */
  readonly refund?: { readonly refundId: string | null; readonly externalId: string }
  /** Withheld for the platform; of a refund: given back of it. Absent: not known to this event. */
  readonly feeMinor?: number
  /** The provider's own fee. Absent: not known to this event. */
  readonly gatewayFeeMinor?: number
  /** Until when reserved money can be captured. */
  readonly authorisedUntil?: string
}
