import { z } from 'zod'
import { checkoutSchema } from '@/features/checkout/checkout-schema'
import { MAX_CART_CODES, MAX_CART_LINES, MAX_CART_QUANTITY } from '@/features/cart/cart-schema'
import { normalizeCode } from '@/features/promotions/facts-schema'
import { addressSchema } from '@/lib/address'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/** What staff put together: the draft as it is kept with the order. Prices are worked out from it, as from a cart. */
export const draftSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        variantId: idSchema,
        quantity: z.int().min(1).max(MAX_CART_QUANTITY),
        /** Agreed on by hand; null: the price of the shop. */
        unitPriceMinor: minorSchema.max(1_000_000_000).nullable().default(null),
      }),
    )
    .max(MAX_CART_LINES)
    .refine((lines) => new Set(lines.map((line) => line.variantId)).size === lines.length),
  customerId: idSchema.nullable().default(null),
  email: z
    .union([z.literal(''), z.email().max(254)])
    .transform((text) => text.normalize('NFKC').toLowerCase())
    .default(''),
  phone: z.string().trim().max(40).default(''),
  shippingAddress: addressSchema.nullable().default(null),
  billingAddress: addressSchema.nullable().default(null),
  shippingMethodId: idSchema.nullable().default(null),
  codes: z.array(z.string().trim().min(1).max(64).transform(normalizeCode)).max(MAX_CART_CODES).default([]),
  /** Taken off the whole by hand. */
  discountMinor: minorSchema.default(0),
  discountLabel: z.string().trim().max(80).default(''),
  note: z.string().trim().max(1000).default(''),
})
export type Draft = z.infer<typeof draftSchema>
export type DraftInput = z.input<typeof draftSchema>

/** A draft with its price: what it would be as a checkout. */
export const pricedDraftSchema = z.strictObject({
  checkout: checkoutSchema,
  /** What of it is paid with goods that were returned. */
  exchangeMinor: minorSchema,
})
export type PricedDraft = z.infer<typeof pricedDraftSchema>

export const priceDraftInput = z.strictObject({ draft: draftSchema, id: idSchema.optional() })
export const saveDraftInput = z.strictObject({ id: idSchema, draft: draftSchema, version: z.int() })
export type SaveDraftInput = z.infer<typeof saveDraftInput>
export const draftIdInput = z.strictObject({ id: idSchema })

export const openDraftSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Not a draft: an order that is not paid yet and is being changed. */
  isOrder: z.boolean(),
  draft: draftSchema,
  priced: pricedDraftSchema,
  currency: currencySchema,
  version: z.int(),
  /** The return that it is in exchange for. */
  exchange: z.strictObject({ orderId: z.string(), name: z.string() }).nullable(),
})
export type OpenDraft = z.infer<typeof openDraftSchema>

export const DRAFT_DAYS = [1, 3, 7, 14, 30] as const
export const sendDraftInput = z.strictObject({
  id: idSchema,
  expectedTotalMinor: minorSchema,
  /** How long the goods are held for it. */
  days: z.int().min(1).max(30).default(3),
})
export type SendDraftInput = z.infer<typeof sendDraftInput>

/** `price_changed`: it was saved anew with this total. `refused`: a promotion of it was used up meanwhile. */
export const sendDraftResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sent'), url: z.string() }),
  z.strictObject({ status: z.literal('price_changed'), totalMinor: minorSchema }),
  z.strictObject({ status: z.literal('incomplete'), missing: z.array(z.string()) }),
  z.strictObject({ status: z.literal('out_of_stock'), variantIds: z.array(z.string()) }),
  z.strictObject({ status: z.literal('refused') }),
])
export type SendDraftResult = z.infer<typeof sendDraftResultSchema>

/** `out_of_stock`: nothing was changed. */
export const saveDraftResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), id: z.string() }),
  z.strictObject({ status: z.literal('out_of_stock'), variantIds: z.array(z.string()) }),
  z.strictObject({ status: z.literal('incomplete'), missing: z.array(z.string()) }),
  z.strictObject({ status: z.literal('refused') }),
])
export type SaveDraftResult = z.infer<typeof saveDraftResultSchema>
