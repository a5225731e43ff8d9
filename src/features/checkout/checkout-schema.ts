import { z } from 'zod'
import { cartSchema } from '@/features/cart/cart-schema'
import { placedOrderSchema } from '@/features/orders/orders-schema'
import { paymentMethodIdSchema, paymentOptionSchema } from '@/features/payments/payments-schema'
import { shippingOptionSchema } from '@/features/shipping/shipping-schema'
import { addressSchema, storedAddressSchema } from '@/lib/address'
import { idSchema } from '@/lib/ids'
import { minorSchema } from '@/lib/money'

const contactSchema = z.strictObject({
  email: z
    .string()
    .trim()
    .max(254)
    .transform((text) => text.normalize('NFKC').toLowerCase())
    .pipe(z.email()),
  phone: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((text) => text || null),
})
export type Contact = z.infer<typeof contactSchema>

/** What is still to be given, in the order in which it is asked for. */
const missingStepSchema = z.enum(['contact', 'shipping_address', 'shipping_method', 'payment_method'])
export type MissingStep = z.infer<typeof missingStepSchema>

const offeredShippingSchema = z.strictObject({
  ...shippingOptionSchema.shape,
  /** What it would cost after promotions. */
  discountedMinor: minorSchema,
})

/** The whole checkout: what was given so far, what can be chosen, and the cart priced with it. */
export const checkoutSchema = z.strictObject({
  cart: cartSchema,
  contact: z.strictObject({ email: z.string(), phone: z.string().nullable() }).nullable(),
  shippingAddress: storedAddressSchema.nullable(),
  /** Null: the same as the shipping address. */
  billingAddress: storedAddressSchema.nullable(),
  /** Empty while there is no address, where nothing needs shipping, and where the store does not deliver (`undeliverable`). */
  shippingOptions: z.array(offeredShippingSchema),
  undeliverable: z.boolean(),
  shippingMethodId: z.string().nullable(),
  paymentOptions: z.array(paymentOptionSchema),
  paymentMethod: paymentMethodIdSchema.nullable(),
  /** Empty: the order can be placed. */
  missing: z.array(missingStepSchema),
})
export type Checkout = z.infer<typeof checkoutSchema>

/**
 * Any part of the checkout; what is absent stays. `billingAddress: null` means the same as the shipping address. A single
 * shipping option is chosen by itself, and so is a single payment method.
 */
export const updateCheckoutInput = z.strictObject({
  contact: contactSchema.optional(),
  shippingAddress: addressSchema.optional(),
  billingAddress: addressSchema.nullable().optional(),
  shippingMethodId: idSchema.optional(),
  paymentMethod: paymentMethodIdSchema.optional(),
  note: z.string().trim().max(1000).optional(),
})
export type UpdateCheckoutInput = z.infer<typeof updateCheckoutInput>

export const setContactAndAddressInput = z.strictObject({
  contact: contactSchema,
  /** Absent for a cart that needs no shipping. */
  shippingAddress: addressSchema.optional(),
  billingAddress: addressSchema.nullable().default(null),
})
export const setShippingMethodInput = z.strictObject({ shippingMethodId: idSchema })
export const setPaymentMethodInput = z.strictObject({ paymentMethod: paymentMethodIdSchema })

const emptyCart = z.strictObject({ status: z.literal('empty_cart') })

/**
 * `shipping_unavailable` and `payment_unavailable`: the chosen method is not offered (any more); the rest of the change was kept.
 */
export const checkoutResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ok'), checkout: checkoutSchema }),
  z.strictObject({ status: z.literal('shipping_unavailable'), checkout: checkoutSchema }),
  z.strictObject({ status: z.literal('payment_unavailable'), checkout: checkoutSchema }),
  emptyCart,
])
export type CheckoutResult = z.infer<typeof checkoutResultSchema>

export const shippingOptionsResultSchema = z.strictObject({
  options: z.array(offeredShippingSchema),
  undeliverable: z.boolean(),
})
export const paymentOptionsResultSchema = z.strictObject({ options: z.array(paymentOptionSchema) })

/**
 * `idempotencyKey` is made once per attempt (a UUID in a hidden field will do): a repeat with the same body gets the same answer
 * and no second order; with another body it is refused (`idempotency_mismatch`). `expectedTotalMinor` is the total that the shopper
 * saw on the button. `update` may bring the whole checkout along, for a client that places an order in one call.
 */
export const placeOrderInput = z.strictObject({
  idempotencyKey: z.string().min(16).max(100),
  expectedTotalMinor: minorSchema,
  update: updateCheckoutInput.optional(),
})
export type PlaceOrderInput = z.infer<typeof placeOrderInput>

const shortLine = z.strictObject({
  lineId: z.string(),
  variantId: z.string(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  quantity: z.int(),
  available: z.int().min(0),
})

export const placeOrderResultSchema = z.discriminatedUnion('status', [
  /** Done; the payment is due as its method says. `trackingUrl` is the signed link, `trackingToken` its last part. */
  z.strictObject({
    status: z.literal('placed'),
    order: placedOrderSchema,
    trackingToken: z.string(),
    trackingUrl: z.string(),
  }),
  /** The order is kept for a while, its goods held: send the shopper to `url` to pay. */
  z.strictObject({
    status: z.literal('redirect'),
    url: z.string(),
    order: placedOrderSchema,
    trackingToken: z.string(),
    trackingUrl: z.string(),
  }),
  /** The order is kept and its goods held, but the way to pay cannot be had now: its page (`trackingUrl`) offers to try again, or another. */
  z.strictObject({
    status: z.literal('payment_not_begun'),
    order: placedOrderSchema,
    trackingToken: z.string(),
    trackingUrl: z.string(),
  }),
  z.strictObject({ status: z.literal('price_changed'), totalMinor: minorSchema, checkout: checkoutSchema }),
  /** Somebody else had the last use of a promotion, what was left of its budget, or its last gift. The checkout is priced without it. */
  z.strictObject({
    status: z.literal('promotion_unavailable'),
    promotions: z.array(
      z.strictObject({
        promotionId: z.string(),
        /** The code that the shopper entered for it. */
        code: z.string().nullable(),
        reason: z.enum(['usage_limit_reached', 'per_customer_limit_reached', 'budget_exceeded', 'gift_unavailable']),
      }),
    ),
    totalMinor: minorSchema,
    checkout: checkoutSchema,
  }),
  z.strictObject({ status: z.literal('out_of_stock'), lines: z.array(shortLine) }),
  /** Lines that are not sold any more must leave the cart first. */
  z.strictObject({ status: z.literal('unavailable'), checkout: checkoutSchema }),
  z.strictObject({ status: z.literal('incomplete'), missing: z.array(missingStepSchema), checkout: checkoutSchema }),
  z.strictObject({ status: z.literal('shipping_unavailable'), checkout: checkoutSchema }),
  z.strictObject({ status: z.literal('payment_unavailable'), checkout: checkoutSchema }),
  /** The store does not sell below cost, and with what was taken off this order would be. */
  z.strictObject({ status: z.literal('below_cost'), checkout: checkoutSchema }),
  emptyCart,
])
export type PlaceOrderResult = z.infer<typeof placeOrderResultSchema>
