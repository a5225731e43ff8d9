import { z } from 'zod'
import {
  disputeStateSchema,
  paymentMethodIdSchema,
  paymentRecordStateSchema,
} from '@/features/payments/payments-schema'
import { taxAmountSchema } from '@/features/pricing/pricing-schema'
import { storedAddressSchema } from '@/lib/address'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

export const orderStatusSchema = z.enum(['draft', 'pending', 'placed', 'cancelled'])
export type OrderStatus = z.infer<typeof orderStatusSchema>
export const orderPaymentStateSchema = z.enum([
  'pending',
  'authorised',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
  'cancelled',
])
export type OrderPaymentState = z.infer<typeof orderPaymentStateSchema>
export const orderFulfilmentStateSchema = z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled'])
export type OrderFulfilmentState = z.infer<typeof orderFulfilmentStateSchema>

/** Why an order was cancelled. Only the first two are nobody's decision against it: a late payment brings such an order back. */
export const CANCEL_REASONS = [
  'expired',
  'payment_cancelled',
  'customer',
  'staff',
  'fraud',
  'out_of_stock',
  'other',
] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

export interface OrderState {
  readonly status: OrderStatus
  readonly paymentState: OrderPaymentState
  readonly cancelReason: CancelReason | null
}

/** Path of an order's tracking page on the store's host, below the language. */
export function orderTrackingPath(token: string): string {
  return `/orders/${token}`
}

const at = z.iso.datetime()

/** A discount as the order was sold with it. */
const orderDiscountSchema = z.strictObject({
  /** Null where nothing is known of it but its amount. */
  label: z.string().nullable(),
  /** The code that the shopper entered for it. */
  code: z.string().nullable(),
  amountMinor: z.int().min(1),
})
export type OrderDiscount = z.infer<typeof orderDiscountSchema>

const orderLineSchema = z.strictObject({
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
  /** Came back. */
  returnedQuantity: z.int().min(0),
  /** Paid back. */
  refundedQuantity: z.int().min(0),
  /** Still to be sent: what was paid back before is not. */
  unsentQuantity: z.int().min(0),
  unitPriceMinor: minorSchema,
  subtotalMinor: minorSchema,
  discountMinor: minorSchema,
  /** What `discountMinor` is made of. */
  discounts: z.array(orderDiscountSchema),
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  requiresShipping: z.boolean(),
})
export type OrderLine = z.infer<typeof orderLineSchema>

const orderTotalsSchema = z.strictObject({
  subtotalMinor: minorSchema,
  /** On goods and shipping together. */
  discountMinor: minorSchema,
  /** Those on goods, by promotion. */
  discounts: z.array(orderDiscountSchema),
  /** Before discounts. */
  shippingMinor: minorSchema,
  shippingDiscounts: z.array(orderDiscountSchema),
  /** What they come to; equal to `shippingMinor` where shipping was free. */
  shippingDiscountMinor: minorSchema,
  taxMinor: minorSchema,
  taxIncluded: z.boolean(),
  /** Sold to somebody who pays no tax. */
  taxExempt: z.boolean(),
  /** Tax by rate, shipping's included. */
  taxes: z.array(taxAmountSchema),
  totalMinor: minorSchema,
})

const shipmentSchema = z.strictObject({
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

/* The admin's side. */

const orderTagSchema = z.string().trim().min(1).max(40)

export const setOrderTagsInput = z.strictObject({
  id: idSchema,
  tags: z
    .array(orderTagSchema)
    .max(20)
    .transform((tags) => [...new Set(tags)]),
})
export type SetOrderTagsInput = z.infer<typeof setOrderTagsInput>

/** One query of the list: the filters of the tabs and chips are these fields. Pages by cursor: newest first. */
export const listOrdersInput = z.strictObject({
  /** A number ("1001", "#1001"), or a part of an e-mail address or a name. */
  search: z.string().trim().max(120).default(''),
  status: z.array(orderStatusSchema).max(4).default([]),
  paymentState: z.array(orderPaymentStateSchema).max(7).default([]),
  fulfilmentState: z.array(orderFulfilmentStateSchema).max(3).default([]),
  tag: orderTagSchema.optional(),
  /** Days of the store's calendar, both included. */
  fromDay: z.iso.date().optional(),
  toDay: z.iso.date().optional(),
  cursor: z.string().max(100).optional(),
  pageSize: z.int().min(1).max(100).default(25),
})
export type ListOrdersInput = z.infer<typeof listOrdersInput>

export const orderRowSchema = z.strictObject({
  id: z.string(),
  ...orderHeadShape,
  email: z.string(),
  customerName: z.string(),
  itemCount: z.int(),
  totalMinor: minorSchema,
  paymentMethod: paymentMethodIdSchema,
  /** Cancelled, and the money is here. */
  refundDue: z.boolean(),
})
export type OrderRow = z.infer<typeof orderRowSchema>

export const orderListSchema = z.strictObject({
  orders: z.array(orderRowSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
})
export type OrderList = z.infer<typeof orderListSchema>

const TIMELINE_KINDS = [
  'created',
  'placed',
  'paid',
  'payment_failed',
  'payment_retried',
  'payment_ignored',
  'authorised',
  'payment_voided',
  'stock_short',
  'fulfilled',
  'cancelled',
  'refund_due',
  'refund_requested',
  'refunded',
  'return_requested',
  'return_approved',
  'return_declined',
  'return_cancelled',
  'return_received',
  'return_closed',
  'exchanged',
  'edited',
  'draft_created',
  'link_sent',
  'refund_failed',
  'disputed',
  'dispute_won',
  'dispute_lost',
  'note',
] as const
export const timelineKindSchema = z.enum(TIMELINE_KINDS)
export type TimelineKind = z.infer<typeof timelineKindSchema>

/** An entry of the order's timeline: what, who, when, and from which cause. */
const timelineEntrySchema = z.strictObject({
  id: z.string(),
  kind: timelineKindSchema,
  at,
  actorKind: z.enum(['customer', 'staff', 'token', 'system']),
  actorName: z.string().nullable(),
  /** Free text of a note, or the reason given. */
  text: z.string().nullable(),
  /** Shipment number, provider and event id, mismatched amounts: by kind. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

const orderPaymentSchema = z.strictObject({
  id: z.string(),
  provider: z.string(),
  method: z.string(),
  state: paymentRecordStateSchema,
  amountMinor: minorSchema,
  refundedMinor: minorSchema,
  disputeState: disputeStateSchema.nullable(),
  externalId: z.string().nullable(),
  failureCode: z.string().nullable(),
  createdAt: at,
})

export const adminOrderSchema = z.strictObject({
  id: z.string(),
  ...orderHeadShape,
  ...orderBodyShape,
  customer: z.strictObject({ id: z.string(), name: z.string(), email: z.string(), orderCount: z.int() }).nullable(),
  cancelReason: z.string().nullable(),
  refundDue: z.boolean(),
  source: z.string(),
  tags: z.array(z.string()),
  /** The return that it was made in exchange for. */
  exchangeOfId: z.string().nullable(),
  payments: z.array(orderPaymentSchema),
  timeline: z.array(timelineEntrySchema),
  /** Until when an unpaid order holds its goods. */
  heldUntil: at.nullable(),
  trackingUrl: z.string(),
  /** The neighbours in the list, newer and older. */
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
  allowed: z.strictObject({
    markPaid: z.boolean(),
    refund: z.boolean(),
    fulfil: z.boolean(),
    cancel: z.boolean(),
    /** What is in it may still be changed: nothing was paid or sent. */
    edit: z.boolean(),
  }),
  version: z.int(),
})
export type AdminOrder = z.infer<typeof adminOrderSchema>

export const STAFF_CANCEL_REASONS = ['customer', 'staff', 'fraud', 'out_of_stock', 'other'] as const
export const cancelOrderInput = z.strictObject({
  id: idSchema,
  reason: z.enum(STAFF_CANCEL_REASONS),
  /** Puts the pieces that were not sent back on the shelf. */
  restock: z.boolean().default(true),
  note: z.string().trim().max(1000).default(''),
})
export type CancelOrderInput = z.infer<typeof cancelOrderInput>

export const addOrderNoteInput = z.strictObject({ id: idSchema, text: z.string().trim().min(1).max(2000) })
export type AddOrderNoteInput = z.infer<typeof addOrderNoteInput>
