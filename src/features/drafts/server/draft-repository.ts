import { storedAddressSchema } from '@/lib/address'
import { toMinor } from '@/lib/money'
import type { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import { type Draft, draftSchema } from '../drafts-schema'

export interface DraftRow {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly paidMinor: number
  readonly totalMinor: number
  readonly paymentMethod: string
  readonly currency: string
  readonly locale: string
  readonly version: number
  readonly expiresAt: Date | null
  readonly draft: Draft
  readonly exchangeOfId: string | null
}

/** A draft, or an order as one: what it was made of. Two statements. */
export async function findDraft(ctx: StoreContext, id: string): Promise<DraftRow | null> {
  const include = {
    lines: { orderBy: { position: 'asc' } },
    adjustments: true,
    redemptions: { include: { code: true } },
  } as const
  const row = await ctx.db.order.findUnique({ where: { id }, include })
  if (!row) return null
  const settings = await ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { orderPrefix: true } })
  const { paidMinor, totalMinor, number, ...rest } = row
  return {
    ...rest,
    name: `${settings.orderPrefix}${number}`,
    paidMinor: toMinor(paidMinor),
    totalMinor: toMinor(totalMinor),
    draft: row.draft === null ? draftOfOrder(row) : draftSchema.parse(row.draft),
  }
}

type OrderRow = Prisma.OrderGetPayload<{
  include: { lines: true; adjustments: true; redemptions: { include: { code: true } } }
}>

/** An order that came from the shop, as somebody would have put it together: at the prices that it was sold for. Gifts come by themselves. */
function draftOfOrder(row: OrderRow): Draft {
  const manual = row.adjustments.filter((one) => one.promotionId === null)
  const address = (json: unknown) => storedAddressSchema.nullable().parse(json)
  return {
    lines: row.lines.flatMap(({ variantId, quantity, unitPriceMinor, totalMinor }) =>
      variantId && (totalMinor > 0n || unitPriceMinor === 0n)
        ? [{ variantId, quantity, unitPriceMinor: toMinor(unitPriceMinor) }]
        : [],
    ),
    customerId: row.customerId,
    email: row.email,
    phone: row.phone ?? '',
    shippingAddress: address(row.shippingAddress),
    billingAddress: address(row.billingAddress),
    shippingMethodId: row.shippingMethodId,
    codes: row.redemptions.flatMap(({ code }) => (code ? [code.code] : [])),
    discountMinor: manual.reduce((sum, one) => sum + toMinor(one.amountMinor), 0),
    discountLabel: manual[0]?.label ?? '',
    note: row.note ?? '',
  }
}

/** Keeps what a draft was made of, beside the order that it makes. */
export async function saveDraftOf(
  ctx: StoreContext,
  id: string,
  change: { draft?: Draft; exchangeOfId?: string; source?: string; expiresAt?: Date },
): Promise<void> {
  await ctx.db.order.update({ where: { id }, data: change, select: { id: true } })
}

/** Whether there is such a customer. */
export async function customerExists(ctx: StoreContext, id: string): Promise<boolean> {
  return (await ctx.db.customer.count({ where: { id } })) === 1
}

/** Lets what an order holds be held until then. */
export async function holdUntil(ctx: StoreContext, orderId: string, until: Date): Promise<void> {
  await ctx.db.stockReservation.updateMany({ where: { orderId }, data: { expiresAt: until } })
}

/** Pieces of an order that were sold and not sent. */
export async function findSoldLines(
  ctx: StoreContext,
  orderId: string,
): Promise<{ orderLineId: string; quantity: number }[]> {
  const rows = await ctx.db.orderLine.findMany({ where: { orderId }, select: { id: true, quantity: true } })
  return rows.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity }))
}

/** Takes a draft out of the books; whether it was one. */
export async function deleteDraftRow(ctx: StoreContext, id: string): Promise<boolean> {
  const { count } = await ctx.db.order.deleteMany({ where: { id, status: 'draft' } })
  return count === 1
}
