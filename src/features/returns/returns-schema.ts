import { z } from 'zod'
import { requestRefundInput } from '@/features/refunds/refunds-schema'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

export const returnStateSchema = z.enum(['requested', 'approved', 'declined', 'received', 'closed', 'cancelled'])
export type ReturnState = z.infer<typeof returnStateSchema>

export const RETURN_REASONS = [
  'unwanted',
  'size',
  'damaged',
  'defective',
  'wrong_item',
  'not_as_described',
  'other',
] as const
export const returnReasonSchema = z.enum(RETURN_REASONS)
export type ReturnReason = z.infer<typeof returnReasonSchema>

const returnResolutionSchema = z.enum(['refund', 'exchange'])

/** A line of a return, as stored in the return's `lines`. */
const storedReturnLineSchema = z.strictObject({
  orderLineId: z.string(),
  /** Asked for. */
  quantity: z.int().min(1),
  reason: returnReasonSchema,
  note: z.string(),
  /** Came in; 0 until then. */
  receivedQuantity: z.int().min(0),
  /** Went back on the shelf. */
  restock: z.boolean(),
})
export type StoredReturnLine = z.infer<typeof storedReturnLineSchema>

const at = z.iso.datetime()

const orderReturnSchema = z.strictObject({
  id: z.string(),
  orderId: z.string(),
  number: z.int(),
  state: returnStateSchema,
  requestedBy: z.enum(['customer', 'staff']),
  resolution: returnResolutionSchema,
  lines: z.array(
    z.strictObject({
      ...storedReturnLineSchema.shape,
      title: z.string(),
      variantTitle: z.string().nullable(),
      imageUrl: z.string().nullable(),
    }),
  ),
  note: z.string().nullable(),
  /** To the customer: where to send it, or why not. */
  answer: z.string().nullable(),
  createdAt: at,
  receivedAt: at.nullable(),
  /** Paid back for it, or about to be. */
  refundedMinor: minorSchema,
  /** The order that was made in exchange. */
  exchange: z.strictObject({ id: z.string(), name: z.string(), status: z.string() }).nullable(),
})
export type OrderReturn = z.infer<typeof orderReturnSchema>

/** Pieces of a line that can still be sent back. */
const returnableLineSchema = z.strictObject({
  orderLineId: z.string(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  imageUrl: z.string().nullable(),
  left: z.int().min(1),
})
export type ReturnableLine = z.infer<typeof returnableLineSchema>

export const orderReturnsSchema = z.strictObject({
  returns: z.array(orderReturnSchema),
  returnable: z.array(returnableLineSchema),
  currency: currencySchema,
})
export type OrderReturns = z.infer<typeof orderReturnsSchema>

/** What whoever holds an order's link sees of returns and refunds, and may do. */
export const trackedReturnsSchema = z.strictObject({
  returns: z.array(orderReturnSchema.omit({ orderId: true, exchange: true })),
  /** Empty where nothing (any more) can be sent back by the customer. */
  returnable: z.array(returnableLineSchema),
  /** The last day to ask for a return; null while nothing was sent, or where the store takes none. */
  returnUntil: at.nullable(),
  refunds: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['pending', 'succeeded']),
      amountMinor: minorSchema,
      createdAt: at,
    }),
  ),
  currency: currencySchema,
  /** Nothing was sent yet: the customer may call it off. */
  canCancel: z.boolean(),
})
export type TrackedReturns = z.infer<typeof trackedReturnsSchema>

const requestedLines = z
  .array(
    z.strictObject({
      orderLineId: idSchema,
      quantity: z.int().min(1).max(100_000),
      reason: returnReasonSchema,
      note: z.string().trim().max(500).default(''),
    }),
  )
  .min(1)
  .max(200)
  .refine((lines) => new Set(lines.map((line) => line.orderLineId)).size === lines.length)

const tokenShape = { token: z.string().min(1).max(200) }
export const returnsByTokenInput = z.strictObject(tokenShape)
export const requestOwnReturnInput = z.strictObject({
  ...tokenShape,
  lines: requestedLines,
  resolution: returnResolutionSchema.default('refund'),
  note: z.string().trim().max(1000).default(''),
})
export type RequestOwnReturnInput = z.infer<typeof requestOwnReturnInput>
export const cancelOwnReturnInput = z.strictObject({ ...tokenShape, returnId: idSchema })

export const createReturnInput = z.strictObject({
  orderId: idSchema,
  lines: requestedLines,
  resolution: returnResolutionSchema.default('refund'),
  note: z.string().trim().max(1000).default(''),
  /** To the customer. */
  answer: z.string().trim().max(2000).default(''),
})
export type CreateReturnInput = z.infer<typeof createReturnInput>

export const answerReturnInput = z.strictObject({
  id: idSchema,
  decision: z.enum(['approved', 'declined']),
  answer: z.string().trim().max(2000).default(''),
})
export type AnswerReturnInput = z.infer<typeof answerReturnInput>

export const receiveReturnInput = z.strictObject({
  id: idSchema,
  lines: z
    .array(z.strictObject({ orderLineId: idSchema, receivedQuantity: z.int().min(0), restock: z.boolean() }))
    .min(1)
    .max(200)
    .refine((lines) => new Set(lines.map((line) => line.orderLineId)).size === lines.length),
  /** Where the goods are put; absent: where goods are sold from first. */
  locationId: idSchema.optional(),
})
export type ReceiveReturnInput = z.infer<typeof receiveReturnInput>

export const returnIdInput = z.strictObject({ id: idSchema })
export const refundReturnInput = requestRefundInput
  .omit({ orderId: true, restock: true, reason: true })
  .extend({ id: idSchema })
export type RefundReturnInput = z.infer<typeof refundReturnInput>

export const listReturnsInput = z.strictObject({
  /** A number of an order ("1001", "#1001"), or a part of an address. */
  search: z.string().trim().max(120).default(''),
  state: z.array(returnStateSchema).max(6).default([]),
  cursor: z.string().max(100).optional(),
  pageSize: z.int().min(1).max(100).default(25),
})
export type ListReturnsInput = z.infer<typeof listReturnsInput>

const returnRowSchema = z.strictObject({
  id: z.string(),
  orderId: z.string(),
  /** As people write it: "#1001-R1". */
  name: z.string(),
  state: returnStateSchema,
  resolution: returnResolutionSchema,
  requestedBy: z.enum(['customer', 'staff']),
  email: z.string(),
  customerName: z.string(),
  pieces: z.int(),
  reasons: z.array(returnReasonSchema),
  createdAt: at,
})
export type ReturnRow = z.infer<typeof returnRowSchema>
export const returnListSchema = z.strictObject({
  returns: z.array(returnRowSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
})
export type ReturnList = z.infer<typeof returnListSchema>
