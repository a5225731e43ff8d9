import { z } from 'zod'
import { currencySchema, minorSchema } from '@/lib/money'
import { ratePpmSchema } from '@/lib/rate'

/*
 * What goes into `priceCart` and what comes out. All amounts are integer minor units of the cart's one currency.
 * "As shown" means with tax where the store's prices include it, without tax where they do not.
 */

/** Most pieces of one line; unit price × quantity stays far from the limits of a number with it. */
const MAX_LINE_QUANTITY = 100_000

const taxRateSchema = z.strictObject({ name: z.string().min(1).max(80), ratePpm: ratePpmSchema })
export type PricingTaxRate = z.infer<typeof taxRateSchema>

const taxRatesSchema = z.array(taxRateSchema).max(10)

const cartLineInputSchema = z.strictObject({
  id: z.string().min(1),
  quantity: z.int().min(1).max(MAX_LINE_QUANTITY),
  unitPriceMinor: minorSchema,
  /** The former price of one piece, as shown; counts as saving only where it is above the unit price. */
  compareAtMinor: minorSchema.nullable(),
  /** The rates that the line's tax class has at the destination; empty where none is due or nothing is known yet. */
  taxRates: taxRatesSchema,
})
export type CartLineInput = z.infer<typeof cartLineInputSchema>

const shippingInputSchema = z.strictObject({
  /** The chosen shipping method. */
  id: z.string().min(1),
  amountMinor: minorSchema,
  /** Empty where shipping is not taxed. */
  taxRates: taxRatesSchema,
})
export type ShippingInput = z.infer<typeof shippingInputSchema>

export const priceCartInputSchema = z.strictObject({
  currency: currencySchema,
  pricesIncludeTax: z.boolean(),
  lines: z.array(cartLineInputSchema).max(500),
  /** Null while no method is chosen, and for a cart that needs no shipping. */
  shipping: shippingInputSchema.nullable(),
})
export type PriceCartInput = z.infer<typeof priceCartInputSchema>

/** A discount as it ended on one line or on shipping: never on the order alone, so that a refund of one line is exact. */
export const priceAdjustmentSchema = z.strictObject({
  /** What gave it: a promotion's id, or a name of the shop's own (`manual`). */
  sourceId: z.string().min(1),
  label: z.string(),
  /** The code that the shopper entered for it. */
  code: z.string().min(1).optional(),
  /** Taken off the amount as shown; always above zero. */
  amountMinor: z.int().min(1),
})
export type PriceAdjustment = z.infer<typeof priceAdjustmentSchema>

export const taxAmountSchema = z.strictObject({ ...taxRateSchema.shape, amountMinor: minorSchema })
export type TaxAmount = z.infer<typeof taxAmountSchema>

const taxedAmountShape = {
  adjustments: z.array(priceAdjustmentSchema),
  discountMinor: minorSchema,
  /** subtotal − discount, as shown: what the tax is worked out from. */
  discountedSubtotalMinor: minorSchema,
  taxes: z.array(taxAmountSchema),
  taxMinor: minorSchema,
  /** Without tax. */
  netMinor: minorSchema,
  /** With tax: net + tax. */
  totalMinor: minorSchema,
}

const pricedLineSchema = z.strictObject({
  id: z.string(),
  quantity: z.int().min(1),
  unitPriceMinor: minorSchema,
  compareAtMinor: minorSchema.nullable(),
  /** Unit price × quantity, as shown. */
  subtotalMinor: minorSchema,
  /** (compare-at − unit price) × quantity, or 0; discounts not counted. */
  savingsMinor: minorSchema,
  ...taxedAmountShape,
})
export type PricedLine = z.infer<typeof pricedLineSchema>

const pricedShippingSchema = z.strictObject({
  id: z.string(),
  /** The method's price, as shown. */
  subtotalMinor: minorSchema,
  ...taxedAmountShape,
})
export type PricedShipping = z.infer<typeof pricedShippingSchema>

/** subtotal − discount + shipping (+ tax, where prices do not include it) = total. */
export const cartTotalsSchema = z.strictObject({
  /** Goods before discounts, as shown. */
  subtotalMinor: minorSchema,
  /** All discounts: of the goods and of shipping. */
  discountMinor: minorSchema,
  /** The part of `discountMinor` that fell on shipping; equal to `shippingMinor` when shipping became free. */
  shippingDiscountMinor: minorSchema,
  /** Shipping before discounts, as shown. */
  shippingMinor: minorSchema,
  taxMinor: minorSchema,
  /** Whether the other amounts contain the tax already. */
  taxIncluded: z.boolean(),
  /** The tax by rate, for the summary and the invoice; sums to `taxMinor`. */
  taxes: z.array(taxAmountSchema),
  totalMinor: minorSchema,
  /** What compare-at prices say the shopper saves; discounts not counted. */
  savingsMinor: minorSchema,
})
export type CartTotals = z.infer<typeof cartTotalsSchema>

export const pricedCartSchema = z.strictObject({
  currency: currencySchema,
  lines: z.array(pricedLineSchema),
  shipping: pricedShippingSchema.nullable(),
  totals: cartTotalsSchema,
})
export type PricedCart = z.infer<typeof pricedCartSchema>
