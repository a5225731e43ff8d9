import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
import { cartTotalsSchema, priceAdjustmentSchema } from '@/features/pricing/pricing-schema'
import { normalizeCode } from '@/features/promotions/facts-schema'
import { codeVerdictSchema, hintSchema } from '@/features/promotions/trace-schema'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/** Most pieces of one variant that a cart holds. */
export const MAX_CART_QUANTITY = 999
/** Most different variants that a cart holds. */
export const MAX_CART_LINES = 100
/** Most codes that a cart holds; one more puts out the oldest. */
export const MAX_CART_CODES = 10
/** How long an untouched cart is kept. */
export const CART_DAYS = 30

const cartQuantitySchema = z.int().min(1).max(MAX_CART_QUANTITY)

/**
 * Why a line cannot be bought as it stands. `unavailable`: no longer sold, or not in this currency; `out_of_stock`: none left;
 * `insufficient`: fewer left (`available`) than wanted.
 */
const lineProblemSchema = z.enum(['unavailable', 'out_of_stock', 'insufficient'])
export type LineProblem = z.infer<typeof lineProblemSchema>

const cartLineSchema = z.strictObject({
  id: z.string(),
  variantId: z.string(),
  productId: z.string(),
  handle: z.string(),
  /** In the language of the request. */
  title: z.string(),
  /** Null for a product without options. */
  variantTitle: z.string().nullable(),
  sku: z.string().nullable(),
  image: pictureSchema.nullable(),
  quantity: z.int().min(1),
  /** How many can be had now; null where stock does not limit. */
  available: z.int().min(0).nullable(),
  problem: lineProblemSchema.nullable(),
  unitPriceMinor: minorSchema,
  compareAtMinor: minorSchema.nullable(),
  /** What one piece cost when it was added, where that differs from now: to be told before paying. */
  priceChangedFromMinor: minorSchema.nullable(),
  /** What one piece costs with the sale prices that are on, as listings show it; null where none is. */
  saleUnitMinor: minorSchema.nullable(),
  subtotalMinor: minorSchema,
  discountMinor: minorSchema,
  adjustments: z.array(priceAdjustmentSchema),
  /** subtotal − discount, as shown: with tax where the store's prices include it. */
  discountedSubtotalMinor: minorSchema,
})
export type CartLine = z.infer<typeof cartLineSchema>

const refusedCodeStatusSchema = codeVerdictSchema.options[1].shape.status
export type RefusedCodeStatus = z.infer<typeof refusedCodeStatusSchema>

/** `awaits_shipping`: good, and about delivery, of which nothing is chosen yet. */
const codeStatusSchema = z.enum(['applied', 'awaits_shipping', ...refusedCodeStatusSchema.options])
export type CodeStatus = z.infer<typeof codeStatusSchema>

/** A code that the shopper entered, with what became of it in the cart as it is now. */
const cartCodeSchema = z.strictObject({
  code: z.string(),
  status: codeStatusSchema,
  /** What its promotion is called; null where it is none of the store's. */
  label: z.string().nullable(),
  /** What it takes off. */
  amountMinor: minorSchema,
  /** What the shopper can do to get it. */
  hint: hintSchema.nullable(),
})
export type CartCode = z.infer<typeof cartCodeSchema>

/** A promotion that the cart is near to. */
const cartHintSchema = z.strictObject({
  ...hintSchema.shape,
  promotionId: z.string(),
  label: z.string(),
  /** How far the cart has come, 0 to 99; null where it cannot be told. */
  percent: z.int().min(0).max(99).nullable(),
})
export type CartHint = z.infer<typeof cartHintSchema>

export const cartSchema = z.strictObject({
  currency: currencySchema,
  /** In the order in which they were added. Lines that are `unavailable` are shown and not counted in the totals. */
  lines: z.array(cartLineSchema),
  /** What promotions give: at its price, with a discount of all of it. Counted in the totals, and not in `itemCount`. */
  gifts: z.array(cartLineSchema),
  /** What each promotion takes off the goods, gifts included. */
  discounts: z.array(priceAdjustmentSchema),
  /** What promotions take off shipping. */
  shippingAdjustments: z.array(priceAdjustmentSchema),
  /** As entered, the first one first. */
  codes: z.array(cartCodeSchema),
  /** What is near: the nearest first. */
  hints: z.array(cartHintSchema),
  /** Pieces, all lines together. */
  itemCount: z.int().min(0),
  totals: cartTotalsSchema,
  /** The signed-in customer pays no tax: prices and totals here are without. */
  taxExempt: z.boolean(),
  /** Whether shipping and tax in the totals are those of a known address and method, or not known yet. */
  shippingKnown: z.boolean(),
  requiresShipping: z.boolean(),
  /** How far the goods are from free shipping to the shopper's country, or while that is not known the store's; null where there is none. `missingMinor` 0: reached. */
  freeShipping: z
    .strictObject({ country: z.string(), thresholdMinor: minorSchema, missingMinor: minorSchema })
    .nullable(),
  note: z.string().nullable(),
  /** No line has a problem, and there is one. */
  canCheckOut: z.boolean(),
})
export type Cart = z.infer<typeof cartSchema>

export const addLineInput = z.strictObject({ variantId: idSchema, quantity: cartQuantitySchema.default(1) })
export type AddLineInput = z.infer<typeof addLineInput>

/** 0 removes the line. */
export const setQuantityInput = z.strictObject({
  lineId: idSchema,
  quantity: z.int().min(0).max(MAX_CART_QUANTITY),
})
export type SetQuantityInput = z.infer<typeof setQuantityInput>

export const removeLineInput = z.strictObject({ lineId: idSchema })
/** Undo of a removal: what `removed` said. */
export const restoreLineInput = z.strictObject({ variantId: idSchema, quantity: cartQuantitySchema })
export type RestoreLineInput = z.infer<typeof restoreLineInput>

const codeInputSchema = z.string().max(200).transform(normalizeCode).pipe(z.string().min(1).max(64))
export const codeInput = z.strictObject({ code: codeInputSchema })

export const setNoteInput = z.strictObject({ note: z.string().trim().max(1000) })

const ok = z.strictObject({ status: z.literal('ok'), cart: cartSchema })

/**
 * What a change of the cart answers; always with the whole cart as it now is. `out_of_stock`: nothing was changed, `available`
 * is how many of the variant can be had in all (0: none). `unavailable`: not sold here. `full`: too many different lines.
 */
export const cartResultSchema = z.discriminatedUnion('status', [
  ok,
  z.strictObject({ status: z.literal('out_of_stock'), available: z.int().min(0), cart: cartSchema }),
  z.strictObject({ status: z.literal('unavailable'), cart: cartSchema }),
  z.strictObject({ status: z.literal('full'), limit: z.int(), cart: cartSchema }),
])
export type CartResult = z.infer<typeof cartResultSchema>

/**
 * `ok`: it applies, or will once delivery is chosen. Everything else is a refusal; `conditions_not_met` and `not_combinable` keep the code
 * on the cart, because the shopper can do something about them. `hint` says what.
 */
export const applyCodeResultSchema = z.strictObject({
  status: z.enum(['ok', ...refusedCodeStatusSchema.options]),
  code: z.string(),
  hint: hintSchema.nullable(),
  cart: cartSchema,
})
export type ApplyCodeResult = z.infer<typeof applyCodeResultSchema>

/** `removed` is what `restore` takes back; null where the line was gone already. */
export const removeLineResultSchema = z.strictObject({
  status: z.literal('ok'),
  cart: cartSchema,
  removed: z.strictObject({ variantId: z.string(), quantity: z.int() }).nullable(),
})
export type RemoveLineResult = z.infer<typeof removeLineResultSchema>

export const cartCountSchema = z.strictObject({ count: z.int().min(0) })
