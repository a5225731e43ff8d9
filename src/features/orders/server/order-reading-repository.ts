import { type Address, storedAddressSchema } from '@/lib/address'
import { toMinor } from '@/lib/money'
import type { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

const INCLUDED = {
  lines: { orderBy: [{ position: 'asc' }] },
  adjustments: { orderBy: [{ position: 'asc' }] },
  fulfilments: { orderBy: [{ number: 'asc' }], include: { lines: true } },
  payments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  reservations: { orderBy: [{ expiresAt: 'asc' }], take: 1, select: { expiresAt: true } },
  customer: { include: { _count: { select: { orders: true } } } },
} satisfies Prisma.OrderInclude

type FullOrder = Prisma.OrderGetPayload<{ include: typeof INCLUDED }>

export interface OrderFound extends Omit<FullOrder, 'shippingAddress' | 'billingAddress'> {
  readonly name: string
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
}

/** An order with everything of it, or null. A fixed number of statements. */
export async function findOrder(ctx: StoreContext, id: string): Promise<OrderFound | null> {
  const [order, prefix] = await Promise.all([
    ctx.db.order.findUnique({ where: { id }, include: INCLUDED }),
    findPrefix(ctx),
  ])
  if (!order) return null
  return {
    ...order,
    name: `${prefix}${order.number}`,
    shippingAddress: storedAddressSchema.nullable().parse(order.shippingAddress),
    billingAddress: storedAddressSchema.nullable().parse(order.billingAddress),
  }
}

async function findPrefix(ctx: StoreContext): Promise<string> {
  const { orderPrefix } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { orderPrefix: true },
  })
  return orderPrefix
}

/** Ids of the orders before and after this one in the list (newest first). */
export async function findNeighbours(
  ctx: StoreContext,
  number: number,
): Promise<{ previousId: string | null; nextId: string | null }> {
  const [row] = await ctx.db.$queryRaw<{ previousId: string | null; nextId: string | null }[]>`
    SELECT (SELECT id FROM "order" WHERE number > ${number} ORDER BY number LIMIT 1) AS "previousId",
      (SELECT id FROM "order" WHERE number < ${number} ORDER BY number DESC LIMIT 1) AS "nextId"`
  return row ?? { previousId: null, nextId: null }
}

export interface PlacedRow {
  readonly number: number
  readonly name: string
  readonly status: string
  readonly currency: string
  readonly totalMinor: number
  readonly paymentMethod: string
  readonly paymentState: string
}

/** What the shopper is told of an order right after placing it. */
export async function findPlaced(ctx: StoreContext, id: string): Promise<PlacedRow | null> {
  const [row] = await ctx.db.$queryRaw<(Omit<PlacedRow, 'totalMinor'> & { totalMinor: bigint })[]>`
    SELECT number, (SELECT s.order_prefix FROM store_setting s) || number AS name, status, currency,
      total_minor AS "totalMinor", payment_method AS "paymentMethod", payment_state AS "paymentState"
    FROM "order" WHERE id = ${id}::uuid`
  return row ? { ...row, totalMinor: toMinor(row.totalMinor) } : null
}
