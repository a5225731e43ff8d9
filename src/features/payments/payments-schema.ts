import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** A way to pay: provider and method, as stored with the order. */
export const PAYMENT_METHODS = ['manual:cash_on_delivery', 'manual:bank_transfer', 'test:gateway'] as const
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

const paymentStateSchema = z.enum(['pending', 'succeeded', 'failed', 'cancelled', 'refunded'])
export type PaymentRecordState = z.infer<typeof paymentStateSchema>

/** `expired`: the goods are no longer held; `not_due`: paid, cancelled, or to be paid another way. */
export const retryPaymentResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('redirect'), url: z.string() }),
  z.strictObject({ status: z.literal('expired') }),
  z.strictObject({ status: z.literal('not_due') }),
])
export type RetryPaymentResult = z.infer<typeof retryPaymentResultSchema>
export const retryPaymentInput = z.strictObject({ token: z.string().min(1).max(200) })

/** `reference`: whatever names the money, for the timeline. */
export const settleByHandInput = z.strictObject({
  id: idSchema,
  reference: z.string().trim().max(200).optional(),
})

export type PaymentEventKind = 'succeeded' | 'failed' | 'cancelled'

/** What happened to a payment, in our words, from whichever provider; authentic, but not yet compared with our books. */
export interface PaymentEvent {
  readonly storeId: string
  readonly paymentId: string
  readonly provider: string
  /** The provider's name for this event: the same event is counted once. */
  readonly externalEventId: string
  readonly externalId: string
  readonly kind: PaymentEventKind
  readonly amountMinor: number
  readonly currency: string
  readonly failureCode: string | null
}
