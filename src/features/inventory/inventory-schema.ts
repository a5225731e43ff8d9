import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** Most pieces of one variant that can be on hand. */
const MAX_ON_HAND = 10_000_000
const MOST_CHANGES = 500

export const movementReasonSchema = z.enum([
  'initial',
  'adjustment',
  'import',
  'sale',
  'cancellation',
  'return',
  'transfer',
  'received',
])
export type MovementReason = z.infer<typeof movementReasonSchema>

const noteSchema = z.string().trim().max(200)

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
  /** Has no pieces of its own: `available` is what its components suffice for. */
  composed: z.boolean(),
  /** Null: the store's. */
  lowStockThreshold: z.int().nullable(),
})
export type StockLevel = z.infer<typeof stockLevelSchema>

export const productStockInput = z.strictObject({ productId: idSchema })
export const productStockSchema = z.strictObject({ levels: z.array(stockLevelSchema) })

const change = z.strictObject({
  variantId: idSchema,
  /** Null: the total over all locations. More pieces come to the first location, fewer are taken from each in turn. */
  locationId: idSchema.nullable().default(null),
  onHand: z.int().min(-MAX_ON_HAND).max(MAX_ON_HAND),
  /** What the person saw when they typed: a sale meanwhile is not overwritten (`changed_meanwhile`). */
  expectedOnHand: z.int(),
})
export const adjustStockInput = z.strictObject({
  changes: z
    .array(change)
    .min(1)
    .max(MOST_CHANGES)
    .refine((changes) => new Set(changes.map((one) => `${one.variantId} ${one.locationId}`)).size === changes.length),
  note: noteSchema.optional(),
})
export type AdjustStockInput = z.input<typeof adjustStockInput>

/** The levels after the change, of each variant given. */
export const adjustStockResultSchema = z.strictObject({
  levels: z.array(z.strictObject({ variantId: z.string(), onHand: z.int(), reserved: z.int(), available: z.int() })),
})
export type AdjustStockResult = z.infer<typeof adjustStockResultSchema>

export const setStockPolicyInput = z.strictObject({
  variantIds: z.array(idSchema).min(1).max(MOST_CHANGES),
  /** False: stock is not counted and never limits. */
  tracked: z.boolean(),
  /** Sold past zero. */
  allowBackorder: z.boolean(),
  /** Told when so many, or fewer, are left. Null: the store's threshold. Left out: as it is. */
  lowStockThreshold: z.int().min(0).max(MAX_ON_HAND).nullable().optional(),
})
export type SetStockPolicyInput = z.infer<typeof setStockPolicyInput>

export const stockMovementsInput = z.strictObject({ variantId: idSchema, limit: z.int().min(1).max(200).default(50) })
const stockMovementSchema = z.strictObject({
  id: z.string(),
  delta: z.int(),
  reason: movementReasonSchema,
  note: z.string().nullable(),
  location: z.string(),
  orderId: z.string().nullable(),
  orderName: z.string().nullable(),
  actor: z.string(),
  createdAt: z.iso.datetime(),
})
export const stockMovementsSchema = z.strictObject({ movements: z.array(stockMovementSchema) })
export type StockMovement = z.infer<typeof stockMovementSchema>

/** Most variants that one can be made of. */
const MAX_COMPONENTS = 30

const componentInput = z.strictObject({ variantId: idSchema, quantity: z.int().min(1).max(1000) })
export const setCompositionInput = z.strictObject({
  variantId: idSchema,
  /** What one piece takes of other variants' stock; none: the variant has its own pieces. */
  components: z
    .array(componentInput)
    .max(MAX_COMPONENTS)
    .refine((components) => new Set(components.map((one) => one.variantId)).size === components.length),
})
export type SetCompositionInput = z.infer<typeof setCompositionInput>

const piecesSchema = z.strictObject({ variantId: idSchema, quantity: z.int().min(1).max(MAX_ON_HAND) })
const pieceLines = z
  .array(piecesSchema)
  .min(1)
  .max(MOST_CHANGES)
  .refine((lines) => new Set(lines.map((line) => line.variantId)).size === lines.length)

export const transferStockInput = z.strictObject({
  fromId: idSchema,
  toId: idSchema,
  /** True: the pieces are there already. False: they are on their way, incoming until they are received. */
  arrived: z.boolean(),
  lines: pieceLines,
  note: noteSchema.optional(),
})
export type TransferStockInput = z.infer<typeof transferStockInput>

export const receiveStockInput = z.strictObject({
  locationId: idSchema,
  /** Up to what is incoming there; what is not received stays incoming. */
  lines: pieceLines,
  note: noteSchema.optional(),
})
export type ReceiveStockInput = z.infer<typeof receiveStockInput>

export const setIncomingInput = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        variantId: idSchema,
        locationId: idSchema,
        incoming: z.int().min(0).max(MAX_ON_HAND),
        expectedIncoming: z.int(),
      }),
    )
    .min(1)
    .max(MOST_CHANGES)
    .refine((changes) => new Set(changes.map((one) => `${one.variantId} ${one.locationId}`)).size === changes.length),
})
export type SetIncomingInput = z.infer<typeof setIncomingInput>

export const movedSchema = z.strictObject({ pieces: z.int() })
