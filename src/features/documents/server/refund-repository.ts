import { z } from 'zod'
import { taxAmountSchema } from '@/features/pricing/pricing-schema'
import { toMinor } from '@/lib/money'
import type { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

/** Below zero where less was given back than the goods were worth. */
const taxes = taxAmountSchema.extend({ amountMinor: z.int() }).array().default([])

const linesSchema = z.array(
  z.object({
    orderLineId: z.string(),
    quantity: z.int(),
    amountMinor: z.int(),
    taxes,
  }),
)

export type RefundFound = ReturnType<typeof toRefund>

/** Money that was given back, or null where it was not (yet). */
export async function findSettledRefund(ctx: StoreContext, id: string): Promise<RefundFound | null> {
  const row = await ctx.db.refund.findFirst({ where: { id, state: 'succeeded' } })
  return row ? toRefund(row) : null
}

/** An order's settled refunds, oldest first. */
export async function findSettledRefunds(ctx: StoreContext, orderId: string): Promise<RefundFound[]> {
  const rows = await ctx.db.refund.findMany({
    where: { orderId, state: 'succeeded' },
    orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toRefund)
}

function toRefund(row: Prisma.RefundGetPayload<object>) {
  const known = taxes.parse(row.taxes)
  const lines = linesSchema.parse(row.lines)
  return {
    id: row.id,
    orderId: row.orderId,
    reason: row.reason,
    amountMinor: toMinor(row.amountMinor),
    lines,
    shippingMinor: toMinor(row.shippingMinor),
    shippingTaxes: taxes.parse(row.shippingTaxes),
    taxes: known,
    // Money that goes back by itself, or from the provider's own pages, is not taken apart.
    isWorkedOut: lines.length > 0 || row.shippingMinor > 0n || known.length > 0,
  }
}
