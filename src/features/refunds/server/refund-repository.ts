import type { StoreContext } from '@/server/store-context'

/** The order that a refund is of, or null. */
export async function findRefundOrder(ctx: StoreContext, refundId: string): Promise<string | null> {
  const row = await ctx.db.refund.findUnique({ where: { id: refundId }, select: { orderId: true } })
  return row?.orderId ?? null
}
