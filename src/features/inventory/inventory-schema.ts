import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
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

export const STOCK_STATES = ['low', 'out', 'incoming', 'composed'] as const
export const inventoryListInput = z.strictObject({
  search: z.string().trim().max(200).default(''),
  states: z.array(z.enum(STOCK_STATES)).max(STOCK_STATES.length).default([]),
  /** Only what is, or is coming, at this location. */
  locationId: idSchema.nullable().default(null),
  /** These variants whatever the rest says: to see what became of them. */
  variantIds: z.array(idSchema).max(MOST_CHANGES).optional(),
  cursor: z.string().max(1000).nullable().default(null),
  limit: z.int().min(1).max(MOST_CHANGES).default(50),
})
export type InventoryListInput = z.infer<typeof inventoryListInput>

const placeSchema = z.strictObject({ locationId: z.string(), onHand: z.int(), reserved: z.int(), incoming: z.int() })
const inventoryRowSchema = z.strictObject({
  ...stockLevelSchema.shape,
  productId: z.string(),
  productTitle: z.string(),
  picture: pictureSchema.nullable(),
  incoming: z.int(),
  /** At how many pieces it is low: its own threshold or the store's. */
  lowAt: z.int(),
  /** At active locations; where it never was there is none. */
  places: z.array(placeSchema),
})
export type InventoryRow = z.infer<typeof inventoryRowSchema>

const locationSchema = z.strictObject({ id: z.string(), name: z.string() })
export type InventoryLocation = z.infer<typeof locationSchema>

export const inventoryListSchema = z.strictObject({
  rows: z.array(inventoryRowSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
  /** Of all variants that are not archived. */
  counts: z.strictObject({ all: z.int(), low: z.int(), out: z.int(), incoming: z.int(), composed: z.int() }),
  /** The active ones, in the order in which they are sold from. */
  locations: z.array(locationSchema),
  /** The store's. */
  lowStockThreshold: z.int(),
})
export type InventoryList = z.infer<typeof inventoryListSchema>

export const componentsInput = z.strictObject({ variantId: idSchema })
const componentSchema = z.strictObject({
  variantId: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  quantity: z.int(),
  available: z.int(),
  /** Whether it limits how many can be sold. */
  limited: z.boolean(),
  picture: pictureSchema.nullable(),
})
export type StockComponent = z.infer<typeof componentSchema>
export const componentsSchema = z.strictObject({
  components: z.array(componentSchema),
  /** Variants that are made of this one, by name: it cannot be composed itself then. */
  usedIn: z.array(z.string()),
  onHand: z.int(),
  reserved: z.int(),
})
export type Composition = z.infer<typeof componentsSchema>

/** Most locations of a store. */
export const MAX_LOCATIONS = 20
const locationNameSchema = z.string().trim().min(1).max(80)
export const locationsSchema = z.strictObject({
  locations: z.array(
    z.strictObject({
      ...locationSchema.shape,
      active: z.boolean(),
      /** Variants that have pieces there; and pieces on hand, held for orders, and on their way there. */
      variants: z.int(),
      onHand: z.int(),
      reserved: z.int(),
      incoming: z.int(),
    }),
  ),
})
export type StockLocation = z.infer<typeof locationsSchema>['locations'][number]

export const addLocationInput = z.strictObject({ name: locationNameSchema })
export const renameLocationInput = z.strictObject({ id: idSchema, name: locationNameSchema })
export const orderLocationsInput = z.strictObject({ ids: z.array(idSchema).min(1).max(MAX_LOCATIONS) })
export const setLocationActiveInput = z.strictObject({ id: idSchema, active: z.boolean() })
export const savedLocationSchema = z.strictObject({ id: z.string() })

export const stockAlertsSchema = z.strictObject({
  /** Who hears of low stock; null: the contact address. */
  email: z.string().nullable(),
  contactEmail: z.string().nullable(),
})
export type StockAlerts = z.infer<typeof stockAlertsSchema>
export const setStockAlertsInput = z.strictObject({ email: z.email().max(254).nullable() })
