import { z } from 'zod'
import { isTimeZone } from '@/lib/dates'
import { LOCALES } from '@/lib/locales'
import { currencySchema, minorSchema } from '@/lib/money'
import { PPM } from '@/lib/rate'

/*
 * All that promotions may know of a cart, its shopper and what was used before. The engine asks nobody anything: the caller loads these in a
 * fixed number of statements. Amounts are minor units of the cart's currency, as shown (with tax where the store's prices include it).
 */

const idSchema = z.string().min(1).max(64)
const textSchema = z.string().max(200)
const countSchema = z.int().min(0)

export const lineFactsSchema = z.strictObject({
  /** Where lines tie for a last minor unit, the smaller id comes first: with UUID v7, the one added first. */
  id: idSchema,
  productId: idSchema,
  variantId: idSchema,
  quantity: z.int().min(1).max(100_000),
  unitPriceMinor: minorSchema,
  /** The former price of one piece; above the unit price it makes the item one that is on sale. */
  compareAtMinor: minorSchema.nullable().default(null),
  /** No promotion takes one piece below this. */
  minimumPriceMinor: minorSchema.nullable().default(null),
  /** What one piece costs the merchant, on the same footing as the price (with tax where prices include it). Null: not known. */
  costMinor: minorSchema.nullable().default(null),
  sku: textSchema.nullable().default(null),
  vendor: textSchema.default(''),
  productType: textSchema.default(''),
  tags: z.array(textSchema).default([]),
  /** Each category the product is in, as its path from the root: `[["clothes", "shirts"]]`. */
  categoryPaths: z.array(z.array(idSchema).min(1)).default([]),
  collectionIds: z.array(idSchema).default([]),
})
export type LineFacts = z.infer<typeof lineFactsSchema>

const customerFactsSchema = z.strictObject({
  id: idSchema,
  email: z.string().max(320).nullable().default(null),
  groupIds: z.array(idSchema).default([]),
  tags: z.array(textSchema).default([]),
  /** Orders placed before this one, not cancelled. */
  orderCount: countSchema.default(0),
  /** What those came to, in the cart's currency. */
  spentMinor: minorSchema.default(0),
})
export type CustomerFacts = z.infer<typeof customerFactsSchema>

/** A code compares without regard to case, width and surrounding space: `launch20` is `LAUNCH20`. */
export function normalizeCode(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase()
}

const instantSchema = z.iso.datetime({ offset: true })

/** A code that the shopper entered, as found in the store's codes. */
export const codeFactsSchema = z.strictObject({
  code: z.string().min(1).max(64).transform(normalizeCode),
  /** Null where the store has no such code. */
  promotionId: idSchema.nullable(),
  /** Orders that used it. */
  uses: countSchema.default(0),
  /** For how many orders this one code is good; null leaves it to the promotion's `usesPerCode`. */
  maxUses: countSchema.nullable().default(null),
  startsAt: instantSchema.nullable().default(null),
  endsAt: instantSchema.nullable().default(null),
  /** For one customer, or the members of a group, only. */
  customerId: idSchema.nullable().default(null),
  customerGroupId: idSchema.nullable().default(null),
})
export type CodeFacts = z.infer<typeof codeFactsSchema>

const usageFactsSchema = z.strictObject({
  /** Orders that used the promotion, released ones not counted. */
  uses: countSchema.default(0),
  /** Of these, by this shopper: by account, or by the e-mail address of a guest. */
  customerUses: countSchema.default(0),
  /** What it has given so far, in the cart's currency. */
  spentMinor: minorSchema.default(0),
})
export type UsageFacts = z.infer<typeof usageFactsSchema>

const giftFactsSchema = z.strictObject({
  variantId: idSchema,
  /** What it would cost otherwise: how gifts are weighed against discounts. */
  unitPriceMinor: minorSchema,
  /** Pieces that can be had. */
  available: countSchema,
})

export const promotionFactsSchema = z.strictObject({
  currency: currencySchema,
  now: instantSchema,
  /** The store's. */
  timeZone: z.string().refine(isTimeZone, { message: 'Not an IANA time zone' }),
  locale: z.enum(LOCALES).default('en'),
  lines: z.array(lineFactsSchema).max(500),
  /** The chosen method, with its price; null while none is chosen or needed. */
  shipping: z.strictObject({ methodId: idSchema, amountMinor: minorSchema }).nullable().default(null),
  /** Null for a guest of whom nothing is known. */
  customer: customerFactsSchema.nullable().default(null),
  /** Where it is sent to, ISO 3166-1; null while unknown. */
  country: z.string().length(2).nullable().default(null),
  codes: z.array(codeFactsSchema).max(50).default([]),
  /** By promotion; one that is not here was never used. */
  usage: z.record(idSchema, usageFactsSchema).default({}),
  /** Variants that promotions give as gifts; one that is not here cannot be had. */
  gifts: z.array(giftFactsSchema).default([]),
  /** The store's minimum margin, (price − cost) ÷ price; counts where the cost is known. */
  minimumMarginPpm: z
    .int()
    .min(0)
    .max(PPM - 1)
    .nullable()
    .default(null),
})
export type PromotionFacts = z.infer<typeof promotionFactsSchema>
