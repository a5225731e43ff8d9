import { z } from 'zod'
import { REFUND_REASONS, refundStateSchema } from '@/features/payments/payments-schema'
import { cancelOrderInput } from '@/features/orders/orders-schema'
import { ratePpmSchema } from '@/lib/rate'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/** Why staff gives money back; the other reasons are the shop's own. */
export const STAFF_REFUND_REASONS = ['return', 'goodwill', 'cancellation', 'other'] as const
const refundReasonSchema = z.enum(REFUND_REASONS)

/** Below zero where less is given back than the goods were worth. */
const taxPartSchema = z.strictObject({
  name: z.string(),
  ratePpm: ratePpmSchema,
  amountMinor: z.int(),
})

/** A line's part of a refund, as stored in the refund's `lines`. */
const refundLineSchema = z.strictObject({
  orderLineId: z.string(),
  /** Zero where a refund went over several payments and the pieces count with another. */
  quantity: z.int().min(0),
  amountMinor: minorSchema,
  taxMinor: z.int(),
  taxes: z.array(taxPartSchema),
})
export type RefundLine = z.infer<typeof refundLineSchema>

/** Money given back to one payment. Lines + shipping + adjustment = amount. */
const refundSchema = z.strictObject({
  id: z.string(),
  state: refundStateSchema,
  amountMinor: z.int().min(1),
  currency: currencySchema,
  lines: z.array(refundLineSchema),
  shippingMinor: minorSchema,
  shippingTaxes: z.array(taxPartSchema),
  /** Of the whole amount, by rate. */
  taxes: z.array(taxPartSchema),
  reason: refundReasonSchema,
  note: z.string().nullable(),
  provider: z.string(),
  method: z.string(),
  returnId: z.string().nullable(),
  failureCode: z.string().nullable(),
  /** Failed, and not tried again yet. */
  canRetry: z.boolean(),
  actorName: z.string(),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
})
export type Refund = z.infer<typeof refundSchema>

const refundableOrderSchema = z.strictObject({
  lines: z.array(
    z.strictObject({ id: z.string(), quantity: z.int(), totalMinor: minorSchema, taxes: z.array(taxPartSchema) }),
  ),
  shipping: z.strictObject({ totalMinor: minorSchema, taxes: z.array(taxPartSchema) }),
  totalMinor: minorSchema,
  leftMinor: minorSchema,
})

const earlierRefundSchema = z.strictObject({
  lines: z.array(refundLineSchema.omit({ taxMinor: true })),
  shippingMinor: minorSchema,
  shippingTaxes: z.array(taxPartSchema),
  amountMinor: minorSchema,
  taxes: z.array(taxPartSchema),
})

/** What an order's page needs to show its refunds and to work the next one out as the server will. */
export const orderRefundsSchema = z.strictObject({
  refunds: z.array(refundSchema),
  order: refundableOrderSchema,
  /** Goods that went back already, paid back or exchanged: see engine/quote-refund.ts. */
  earlier: z.array(earlierRefundSchema),
  currency: currencySchema,
  /** Pieces by line that can be put back on the shelf. */
  restockable: z.record(z.string(), z.int()),
})
export type OrderRefunds = z.infer<typeof orderRefundsSchema>

const refundLinesInput = z
  .array(z.strictObject({ orderLineId: idSchema, quantity: z.int().min(1).max(100_000) }))
  .max(500)
  .refine((lines) => new Set(lines.map((line) => line.orderLineId)).size === lines.length)

export const requestRefundInput = z.strictObject({
  orderId: idSchema,
  lines: refundLinesInput.default([]),
  /** Of what was paid for shipping, with tax. */
  shippingMinor: minorSchema.default(0),
  /** Beyond goods and shipping, or (below zero) kept of them. */
  adjustmentMinor: z.int().default(0),
  /** The amount that was agreed to: anything else is refused. */
  expectedAmountMinor: z.int().min(1),
  reason: z.enum(STAFF_REFUND_REASONS),
  note: z.string().trim().max(1000).default(''),
  /** Puts the pieces back on the shelf. Pieces of a return are put there when it is received. */
  restock: z.boolean().default(false),
})
export type RequestRefundInput = z.infer<typeof requestRefundInput>

export const refundRequestedSchema = z.strictObject({ refundIds: z.array(z.string()), amountMinor: minorSchema })
export type RefundRequested = z.infer<typeof refundRequestedSchema>

/** Cancels an order and gives back all that is left of its money. */
export const cancelWithRefundInput = cancelOrderInput.extend({ expectedAmountMinor: z.int().min(1) })
export type CancelWithRefundInput = z.infer<typeof cancelWithRefundInput>

export const refundIdInput = z.strictObject({ id: idSchema })
