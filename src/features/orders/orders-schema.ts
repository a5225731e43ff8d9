import { z } from 'zod'
import { paymentMethodIdSchema } from '@/features/payments/payments-schema'
import { taxAmountSchema } from '@/features/pricing/pricing-schema'
import { storedAddressSchema } from '@/lib/address'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

export const orderStatusSchema = z.enum(['pending', 'placed', 'cancelled'])
export type OrderStatus = z.infer<typeof orderStatusSchema>
export const orderPaymentStateSchema = z.enum(['pending', 'paid', 'failed', 'cancelled', 'refunded'])
export type OrderPaymentState = z.infer<typeof orderPaymentStateSchema>
export const orderFulfilmentStateSchema = z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled'])
export type OrderFulfilmentState = z.infer<typeof orderFulfilmentStateSchema>

/** Path of an order's tracking page on the store's host, below the language. */
export function orderTrackingPath(token: string): string {
  return `/orders/${token}`
}

const at = z.iso.datetime()

export const orderLineSchema = z.strictObject({
  id: z.string(),
  productId: z.string().nullable(),
  variantId: z.string().nullable(),
  productHandle: z.string().nullable(),
  title: z.string(),
  /** Null for a product without options. */
  variantTitle: z.string().nullable(),
  sku: z.string().nullable(),
  /** A small picture, as it was at the time of the sale. */
  imageUrl: z.string().nullable(),
  quantity: z.int().min(1),
  fulfilledQuantity: z.int().min(0),
  unitPriceMinor: minorSchema,
  subtotalMinor: minorSchema,
  discountMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  requiresShipping: z.boolean(),
})
export type OrderLine = z.infer<typeof orderLineSchema>

export const orderTotalsSchema = z.strictObject({
  subtotalMinor: minorSchema,
  discountMinor: minorSchema,
  shippingMinor: minorSchema,
  taxMinor: minorSchema,
  taxIncluded: z.boolean(),
  /** Tax by rate, shipping's included. */
  taxes: z.array(taxAmountSchema),
  totalMinor: minorSchema,
})

export const shipmentSchema = z.strictObject({
  id: z.string(),
  number: z.int(),
  state: z.enum(['shipped', 'cancelled']),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  createdAt: at,
  lines: z.array(z.strictObject({ orderLineId: z.string(), quantity: z.int() })),
})
export type Shipment = z.infer<typeof shipmentSchema>

const orderHeadShape = {
  number: z.int(),
  /** As people write it: "#1001". */
  name: z.string(),
  status: orderStatusSchema,
  paymentState: orderPaymentStateSchema,
  fulfilmentState: orderFulfilmentStateSchema,
  currency: currencySchema,
  createdAt: at,
  placedAt: at.nullable(),
  cancelledAt: at.nullable(),
}

const orderBodyShape = {
  email: z.string(),
  phone: z.string().nullable(),
  locale: z.string(),
  lines: z.array(orderLineSchema),
  totals: orderTotalsSchema,
  shippingAddress: storedAddressSchema.nullable(),
  /** Null: the same as the shipping address. */
  billingAddress: storedAddressSchema.nullable(),
  shippingMethodName: z.string().nullable(),
  paymentMethod: paymentMethodIdSchema,
  note: z.string().nullable(),
  shipments: z.array(shipmentSchema),
}

/** An order as whoever holds its signed link sees it. */
export const trackedOrderSchema = z.strictObject({
  ...orderHeadShape,
  ...orderBodyShape,
  /** What to do to pay, for a bank transfer not yet paid; plain text. */
  paymentInstructions: z.string().nullable(),
  /** Payment is open or failed and the goods are still held: `storefront.payments.retry` gives the page to pay on. */
  canPay: z.boolean(),
  /** What happened, oldest first; only what concerns the shopper. */
  timeline: z.array(
    z.strictObject({
      kind: z.enum(['placed', 'paid', 'payment_failed', 'shipped', 'cancelled']),
      at,
      shipmentNumber: z.int().nullable(),
    }),
  ),
})
export type TrackedOrder = z.infer<typeof trackedOrderSchema>

export const byTrackingTokenInput = z.strictObject({ token: z.string().min(1).max(200) })

/** What the shopper is told right after placing an order. */
export const placedOrderSchema = z.strictObject({
  number: z.int(),
  name: z.string(),
  currency: currencySchema,
  totalMinor: minorSchema,
  paymentMethod: paymentMethodIdSchema,
  paymentState: orderPaymentStateSchema,
})
export type PlacedOrder = z.infer<typeof placedOrderSchema>

export const orderIdInput = z.strictObject({ id: idSchema })
