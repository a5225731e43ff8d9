import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** Most pieces of one variant that can be on hand. */
const MAX_ON_HAND = 10_000_000

export const movementReasonSchema = z.enum(['initial', 'adjustment', 'import', 'sale', 'cancellation'])
export type MovementReason = z.infer<typeof movementReasonSchema>

const stockLevelSchema = z.strictObject({
  variantId: z.string(),
  variantTitle: z.string(),
  sku: z.string().nullable(),
  onHand: z.int(),
  /** Held by orders that wait for their payment. */
  reserved: z.int(),
  /** onHand − reserved: what can be promised. Below zero only where backorders are allowed. */
  available: z.int(),
  tracked: z.boolean(),
  allowBackorder: z.boolean(),
})
export type StockLevel = z.infer<typeof stockLevelSchema>

export const productStockInput = z.strictObject({ productId: idSchema })
export const productStockSchema = z.strictObject({ levels: z.array(stockLevelSchema) })

const change = z.strictObject({
  variantId: idSchema,
  onHand: z.int().min(0).max(MAX_ON_HAND),
  /** What the person saw when they typed: a sale meanwhile is not overwritten (`changed_meanwhile`). */
  expectedOnHand: z.int(),
})
export const adjustStockInput = z.strictObject({
  changes: z
    .array(change)
    .min(1)
    .max(500)
    .refine((changes) => new Set(changes.map((one) => one.variantId)).size === changes.length),
})
export type AdjustStockInput = z.infer<typeof adjustStockInput>

/** `available` after the change, for each variant given. */
export const adjustStockResultSchema = z.strictObject({
  levels: z.array(z.strictObject({ variantId: z.string(), onHand: z.int(), reserved: z.int(), available: z.int() })),
})
export type AdjustStockResult = z.infer<typeof adjustStockResultSchema>

export const setStockPolicyInput = z.strictObject({
  variantIds: z.array(idSchema).min(1).max(500),
  /** False: stock is not counted and never limits. */
  tracked: z.boolean(),
  /** Sold past zero. */
  allowBackorder: z.boolean(),
})
export type SetStockPolicyInput = z.infer<typeof setStockPolicyInput>

export const stockMovementsInput = z.strictObject({ variantId: idSchema, limit: z.int().min(1).max(200).default(50) })
const stockMovementSchema = z.strictObject({
  id: z.string(),
  delta: z.int(),
  reason: movementReasonSchema,
  orderId: z.string().nullable(),
  orderName: z.string().nullable(),
  actor: z.string(),
  createdAt: z.iso.datetime(),
})
export const stockMovementsSchema = z.strictObject({ movements: z.array(stockMovementSchema) })
export type StockMovement = z.infer<typeof stockMovementSchema>
