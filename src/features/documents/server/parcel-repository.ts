import { storedAddressSchema } from '@/lib/address'
import type { StoreContext } from '@/server/store-context'

/** An order as those who pack it see it. */
export type ParcelFound = Awaited<ReturnType<typeof findParcels>>[number]

/** Orders with their goods and shipments, in the order of their numbers; those that are not there or do not stand are left out. Four statements. */
export async function findParcels(ctx: StoreContext, orderIds: readonly string[]) {
  const rows = await ctx.db.order.findMany({
    where: { id: { in: [...orderIds] }, status: 'placed' },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      email: true,
      phone: true,
      locale: true,
      note: true,
      placedAt: true,
      createdAt: true,
      shippingAddress: true,
      shippingMethodName: true,
      lines: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          title: true,
          variantTitle: true,
          sku: true,
          variantId: true,
          quantity: true,
          fulfilledQuantity: true,
          removedQuantity: true,
          requiresShipping: true,
        },
      },
      fulfilments: {
        orderBy: { number: 'asc' },
        select: {
          id: true,
          number: true,
          carrier: true,
          trackingNumber: true,
          lines: { select: { orderLineId: true, quantity: true } },
        },
      },
    },
  })
  return rows.map(({ fulfilments, shippingAddress, lines, placedAt, createdAt, ...order }) => ({
    ...order,
    placedAt: placedAt ?? createdAt,
    shippingAddress: storedAddressSchema.nullable().parse(shippingAddress),
    lines: lines.map((line) => ({ ...line, variantTitle: line.variantTitle || null })),
    shipments: fulfilments,
  }))
}
