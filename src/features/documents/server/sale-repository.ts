import { taxAmountSchema } from '@/features/pricing/pricing-schema'
import { storedAddressSchema } from '@/lib/address'
import { toCurrency } from '@/lib/currencies'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'

const LINE = {
  id: true,
  title: true,
  variantTitle: true,
  sku: true,
  quantity: true,
  unitPriceMinor: true,
  discountMinor: true,
  taxMinor: true,
  taxes: true,
  totalMinor: true,
  requiresShipping: true,
} as const

/** An order as its documents need it. */
export type SaleFound = NonNullable<Awaited<ReturnType<typeof findSale>>>

/** Keeps everybody else from issuing documents of this order until the transaction ends. False where there is no such order. */
export async function lockSale(ctx: StoreContext, orderId: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<unknown[]>`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`
  return rows.length === 1
}

/** The order with its lines, or null. Two statements. */
export async function findSale(ctx: StoreContext, orderId: string) {
  const order = await ctx.db.order.findUnique({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' }, select: LINE } },
  })
  if (!order) return null
  const taxesOf = (json: unknown) => taxAmountSchema.array().parse(json)
  return {
    id: order.id,
    number: order.number,
    email: order.email,
    phone: order.phone,
    locale: order.locale,
    currency: toCurrency(order.currency),
    status: order.status,
    paymentState: order.paymentState,
    placedAt: order.placedAt ?? order.createdAt,
    paymentMethod: order.paymentMethod,
    shippingAddress: storedAddressSchema.nullable().parse(order.shippingAddress),
    billingAddress: storedAddressSchema.nullable().parse(order.billingAddress),
    taxIncluded: order.taxIncluded,
    taxExempt: order.taxExempt,
    discountMinor: toMinor(order.discountMinor),
    shippingMinor: toMinor(order.shippingMinor),
    shippingTaxes: taxesOf(order.shippingTaxes),
    shippingMethodName: order.shippingMethodName,
    totalMinor: toMinor(order.totalMinor),
    paidMinor: toMinor(order.paidMinor),
    refundedMinor: toMinor(order.refundedMinor),
    lines: order.lines.map((line) => ({
      ...line,
      variantTitle: line.variantTitle || null,
      unitPriceMinor: toMinor(line.unitPriceMinor),
      discountMinor: toMinor(line.discountMinor),
      taxMinor: toMinor(line.taxMinor),
      taxes: taxesOf(line.taxes),
      totalMinor: toMinor(line.totalMinor),
    })),
  }
}
