import { z } from 'zod'
import { taxAmountSchema } from '@/features/pricing/pricing-schema'
import { toMinor } from '@/lib/money'
import type { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

const taxes = taxAmountSchema.array().default([])

const linesSchema = z.array(
  z.object({
    orderLineId: z.string(),
    quantity: z.int(),
    amountMinor: z.int(),
    taxMinor: z.int(),
    taxes,
  }),
)

export type RefundFound = ReturnType<typeof toRefund>

/** Money that was given back, or null where it was not (yet). */
export async function findSettledRefund(ctx: StoreContext, id: string): Promise<RefundFound | null> {
  const row = await ctx.db.refund.findFirst({ where: { id, state: 'succeeded' } })
  return row ? toRefund(row) : null
}

/** Ids of an order's settled refunds, oldest first. */
export async function findSettledRefundIds(ctx: StoreContext, orderId: string): Promise<string[]> {
  const rows = await ctx.db.refund.findMany({
    where: { orderId, state: 'succeeded' },
    orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

function toRefund(row: Prisma.RefundGetPayload<object>) {
  return {
    id: row.id,
    orderId: row.orderId,
    reason: row.reason,
    amountMinor: toMinor(row.amountMinor),
    lines: linesSchema.parse(row.lines),
    shippingMinor: toMinor(row.shippingMinor),
    shippingTaxes: 'shippingTaxes' in row ? taxes.parse(row.shippingTaxes) : [],
  }
}
