import { paymentMethodIdSchema } from '@/features/payments/payments-schema'
import { type TaxAmount, taxAmountSchema } from '@/features/pricing/pricing-schema'
import { toCurrency } from '@/lib/currencies'
import { sumMinor, toMinor } from '@/lib/money'
import { storage } from '@/server/storage/storage'
import {
  type OrderDiscount,
  type OrderLine,
  orderFulfilmentStateSchema,
  orderPaymentStateSchema,
  orderStatusSchema,
  type Shipment,
} from '../orders-schema'
import { sumDiscounts } from '../engine/sum-discounts'
import { sumTaxes } from '../engine/sum-taxes'
import type { OrderFound } from './order-reading-repository'

/** The number, the states and the instants of an order: what every view of it begins with. */
export function orderHead(order: OrderFound) {
  return {
    number: order.number,
    name: order.name,
    status: orderStatusSchema.parse(order.status),
    paymentState: orderPaymentStateSchema.parse(order.paymentState),
    fulfilmentState: orderFulfilmentStateSchema.parse(order.fulfilmentState),
    currency: toCurrency(order.currency),
    createdAt: order.createdAt.toISOString(),
    placedAt: order.placedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
  }
}

/** What was bought, by whom, for how much, and how far it has got. */
export function orderBody(order: OrderFound) {
  const adjustmentsOn = (lineId: string | null) =>
    order.adjustments.filter((one) => one.orderLineId === lineId).map(discount)
  const goods = sumDiscounts(order.adjustments.filter((one) => one.orderLineId !== null).map(discount))
  const shippingDiscounts = adjustmentsOn(null)
  const discountMinor = toMinor(order.discountMinor)
  const shippingDiscountMinor = sumMinor(shippingDiscounts.map((one) => one.amountMinor))
  const unnamedMinor = discountMinor - shippingDiscountMinor - sumMinor(goods.map((one) => one.amountMinor))
  return {
    email: order.email,
    phone: order.phone,
    locale: order.locale,
    lines: order.lines.map((line) => orderLine(line, adjustmentsOn(line.id))),
    totals: {
      subtotalMinor: toMinor(order.subtotalMinor),
      discountMinor,
      discounts: unnamedMinor > 0 ? [...goods, { label: null, code: null, amountMinor: unnamedMinor }] : goods,
      shippingMinor: toMinor(order.shippingMinor),
      shippingDiscounts,
      shippingDiscountMinor,
      taxMinor: toMinor(order.taxMinor),
      taxIncluded: order.taxIncluded,
      taxExempt: order.taxExempt,
      taxes: sumTaxes([...order.lines.flatMap((line) => taxesOf(line.taxes)), ...taxesOf(order.shippingTaxes)]),
      totalMinor: toMinor(order.totalMinor),
    },
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    shippingMethodName: order.shippingMethodName,
    paymentMethod: paymentMethodIdSchema.parse(order.paymentMethod),
    note: order.note,
    shipments: order.fulfilments.map(shipment),
  }
}

function taxesOf(json: unknown): TaxAmount[] {
  return taxAmountSchema.array().parse(json)
}

function discount({ label, code, amountMinor }: OrderFound['adjustments'][number]): OrderDiscount {
  return { label, code, amountMinor: toMinor(amountMinor) }
}

function orderLine(line: OrderFound['lines'][number], discounts: OrderDiscount[]): OrderLine {
  return {
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    productHandle: line.productHandle,
    title: line.title,
    variantTitle: line.variantTitle || null,
    sku: line.sku,
    imageUrl: line.imageKey ? storage.url(line.imageKey) : null,
    quantity: line.quantity,
    fulfilledQuantity: line.fulfilledQuantity,
    returnedQuantity: line.returnedQuantity,
    refundedQuantity: line.refundedQuantity,
    unsentQuantity: line.quantity - line.fulfilledQuantity - line.removedQuantity,
    unitPriceMinor: toMinor(line.unitPriceMinor),
    subtotalMinor: toMinor(line.subtotalMinor),
    discountMinor: toMinor(line.discountMinor),
    discounts,
    taxMinor: toMinor(line.taxMinor),
    totalMinor: toMinor(line.totalMinor),
    requiresShipping: line.requiresShipping,
  }
}

function shipment(fulfilment: OrderFound['fulfilments'][number]): Shipment {
  const { id, number, carrier, trackingNumber, trackingUrl, createdAt } = fulfilment
  return {
    id,
    number,
    state: fulfilment.state === 'cancelled' ? 'cancelled' : 'shipped',
    carrier,
    trackingNumber,
    trackingUrl,
    createdAt: createdAt.toISOString(),
    lines: fulfilment.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
  }
}
