import type { StoreContext } from '@/server/store-context'

/** What a refund does to the pieces of a line, beside paying for them. */
export interface MovedPieces {
  readonly orderLineId: string
  /** Not to be sent any more. */
  readonly removed: number
  /** Back on the shelf. */
  readonly returned: number
}

/**
 * Counts pieces that are not to be sent, or are back, on the lines of an order whose row is locked. Where these were the last that were to be sent, the order
 * is sent. Two statements.
 */
export async function countPieces(ctx: StoreContext, orderId: string, lines: readonly MovedPieces[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE order_line l SET removed_quantity = l.removed_quantity + c.removed,
      returned_quantity = l.returned_quantity + c.returned
    FROM unnest(${lines.map((line) => line.orderLineId)}::uuid[], ${lines.map((line) => line.removed)}::int[],
      ${lines.map((line) => line.returned)}::int[]) AS c(line_id, removed, returned)
    WHERE l.id = c.line_id AND l.order_id = ${orderId}::uuid`
  await ctx.db.$executeRaw`
    UPDATE "order" o SET fulfilment_state = 'fulfilled', updated_at = ${ctx.now}
    WHERE id = ${orderId}::uuid AND fulfilment_state = 'partially_fulfilled' AND NOT EXISTS (
      SELECT FROM order_line l WHERE l.order_id = o.id AND l.fulfilled_quantity + l.removed_quantity < l.quantity)`
}
