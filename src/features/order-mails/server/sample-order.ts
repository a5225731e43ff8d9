import type { TrackedOrder } from '@/features/orders/orders-schema'
import { isCurrency } from '@/lib/currencies'

interface SampleParts {
  readonly id: string
  readonly locale: string
  readonly currency: string
  readonly at: string
  readonly goods: readonly { readonly title: string; readonly priceMinor: number }[]
  readonly fallbackTitle: string
  readonly shippingName: string
}

/** An order that nobody placed, of goods that the store has. */
export function sampleOrder(parts: SampleParts): TrackedOrder {
  const goods = parts.goods.length > 0 ? parts.goods : [{ title: parts.fallbackTitle, priceMinor: 2500 }]
  const lines = goods.map(({ title, priceMinor }, index) =>
    sampleLine(`${parts.id}-${index}`, title, priceMinor, 2 - index),
  )
  const subtotalMinor = lines.reduce((sum, line) => sum + line.subtotalMinor, 0)
  const shippingMinor = 500
  const address = {
    firstName: 'Ana',
    lastName: 'Souza',
    company: null,
    line1: 'Rua das Flores 12',
    line2: null,
    city: 'Porto',
    region: null,
    postalCode: '4050-262',
    country: 'PT',
    phone: null,
  }
  return {
    number: 1001,
    name: '#1001',
    status: 'placed',
    paymentState: 'pending',
    fulfilmentState: 'unfulfilled',
    currency: isCurrency(parts.currency) ? parts.currency : 'EUR',
    createdAt: parts.at,
    placedAt: parts.at,
    cancelledAt: null,
    email: 'ana.souza@example.com',
    phone: null,
    locale: parts.locale,
    lines,
    totals: {
      subtotalMinor,
      discountMinor: 0,
      discounts: [],
      shippingMinor,
      shippingDiscounts: [],
      shippingDiscountMinor: 0,
      taxMinor: 0,
      taxIncluded: true,
      taxExempt: false,
      taxes: [],
      totalMinor: subtotalMinor + shippingMinor,
    },
    shippingAddress: address,
    billingAddress: null,
    shippingMethodName: parts.shippingName,
    paymentMethod: 'manual:bank_transfer',
    note: null,
    shipments: [],
    paymentInstructions: null,
    canPay: true,
    timeline: [],
  }
}

function sampleLine(
  id: string,
  title: string,
  unitPriceMinor: number,
  quantity: number,
): TrackedOrder['lines'][number] {
  const subtotalMinor = unitPriceMinor * quantity
  return {
    id,
    productId: null,
    variantId: null,
    productHandle: null,
    title,
    variantTitle: null,
    sku: null,
    imageUrl: null,
    quantity,
    fulfilledQuantity: 0,
    returnedQuantity: 0,
    refundedQuantity: 0,
    unsentQuantity: quantity,
    unitPriceMinor,
    subtotalMinor,
    discountMinor: 0,
    discounts: [],
    taxMinor: 0,
    totalMinor: subtotalMinor,
    requiresShipping: true,
  }
}
