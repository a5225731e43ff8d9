import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
import { cartTotalsSchema } from '@/features/pricing/pricing-schema'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'
import { promotionProblemSchema, promotionRulesSchema, referencesSchema } from './promotion-admin-schema'
import { promotionTraceSchema } from './trace-schema'

/* A promotion as it is being edited, tried on a cart together with those that are on. Nothing is saved by it. */

const previewCustomerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guest') }),
  /** One of the store's customers, with all that is known of them. */
  z.strictObject({ kind: z.literal('known'), customerId: idSchema }),
  z.strictObject({
    kind: z.literal('made_up'),
    groupIds: z.array(idSchema).max(50),
    orderCount: z.int().min(0).max(100_000),
  }),
])

const previewCartSchema = z.strictObject({
  currency: currencySchema,
  lines: z.array(z.strictObject({ variantId: idSchema, quantity: z.int().min(1).max(10_000) })).max(100),
  /** When it is tried; null: now. */
  at: z.iso.datetime({ offset: true }).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  shipping: z.strictObject({ methodId: idSchema, amountMinor: minorSchema }).nullable(),
  customer: previewCustomerSchema,
  /** Whether the shopper entered a code of the promotion, where it has codes. */
  withCode: z.boolean(),
  /** Other codes entered. */
  codes: z.array(z.string().max(64)).max(20),
})
export type PreviewCart = z.infer<typeof previewCartSchema>

export const previewPromotionInput = z.strictObject({
  promotion: z.strictObject({
    /** Of the saved one, which it takes the place of. */
    id: idSchema.nullable(),
    name: z.string().trim().max(120),
    rules: promotionRulesSchema,
  }),
  cart: previewCartSchema,
})
export type PreviewPromotionInput = z.output<typeof previewPromotionInput>

const previewLineSchema = z.strictObject({
  /** Also its id in the trace. */
  variantId: idSchema,
  label: z.string(),
  picture: pictureSchema.nullable(),
  quantity: z.int(),
  unitPriceMinor: minorSchema,
  subtotalMinor: minorSchema,
  discountMinor: minorSchema,
  /** After discounts. */
  totalMinor: minorSchema,
  /** What each promotion took off it, in the order in which they worked. */
  adjustments: z.array(z.strictObject({ promotionId: z.string(), amountMinor: minorSchema })),
})
export type PreviewLine = z.infer<typeof previewLineSchema>

export const promotionPreviewSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('priced'),
    /** The id under which the trace has the promotion being edited. */
    promotionId: z.string(),
    currency: currencySchema,
    at: z.iso.datetime(),
    lines: z.array(previewLineSchema),
    /** Variants of the cart that are not sold in this currency. */
    unsold: z.array(idSchema),
    totals: cartTotalsSchema,
    trace: z.array(promotionTraceSchema),
    /** What the ids in the trace and the gifts are. */
    references: referencesSchema,
  }),
  z.strictObject({ status: z.literal('problems'), problems: z.array(promotionProblemSchema) }),
])
export type PromotionPreview = z.infer<typeof promotionPreviewSchema>
export type PricedPreview = Extract<PromotionPreview, { status: 'priced' }>

/** A cart that a shopper filled lately, to try a promotion on. */
const recentCartSchema = z.strictObject({
  id: idSchema,
  updatedAt: z.iso.datetime(),
  /** Name or address of whoever it belongs to; null for an unknown guest. */
  shopper: z.string().nullable(),
  customerId: idSchema.nullable(),
  currency: currencySchema,
  country: z.string().nullable(),
  shippingMethodId: idSchema.nullable(),
  codes: z.array(z.string()),
  lines: z.array(z.strictObject({ variantId: idSchema, quantity: z.int(), label: z.string() })),
})
export type RecentCart = z.infer<typeof recentCartSchema>
export const recentCartsSchema = z.array(recentCartSchema)
