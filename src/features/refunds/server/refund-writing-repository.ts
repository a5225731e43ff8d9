import type { StoreContext } from '@/server/store-context'
import type { RefundParts } from '../engine/refund-amounts'
import type { RefundReason } from '../refunds-schema'

export interface NewRefund {
  readonly id: string
  readonly paymentId: string
  readonly feeMinor: number
  readonly parts: RefundParts
}

export interface RefundFrame {
  readonly orderId: string
  readonly returnId: string | null
  readonly retryOfId: string | null
  readonly currency: string
  readonly reason: RefundReason
  readonly note: string | null
  readonly actorName: string
}

/** Writes refunds with their amounts as they stay. One statement. */
export async function insertRefunds(
  ctx: StoreContext,
  frame: RefundFrame,
  refunds: readonly NewRefund[],
): Promise<void> {
  await ctx.db.refund.createMany({
    data: refunds.map(({ id, paymentId, feeMinor, parts }) => ({
      ...frame,
      id,
      paymentId,
      state: 'pending',
      amountMinor: BigInt(parts.amountMinor),
      feeMinor: BigInt(feeMinor),
      lines: parts.lines.map(({ taxes, ...line }) => ({
        ...line,
        taxMinor: taxes.reduce((sum, tax) => sum + tax.amountMinor, 0),
        taxes: taxes.map((tax) => ({ ...tax })),
      })),
      shippingMinor: BigInt(parts.shippingMinor),
      shippingTaxes: parts.shippingTaxes.map((tax) => ({ ...tax })),
      taxes: parts.taxes.map((tax) => ({ ...tax })),
      createdAt: ctx.now,
    })),
  })
}

/** What a refund changes in the counts of a line. */
export interface LineCount {
  readonly orderLineId: string
  readonly quantity: number
  readonly amountMinor: number
  /** Not to be sent any more. */
  readonly removed: number
  /** Back on the shelf. */
  readonly returned: number
}

/**
 * Counts a refund on the order and its lines, whose row is locked; below zero where it failed. A line whose last unsent pieces are paid back ends the
 * sending of the order. Two statements.
 */
export async function countRefund(
  ctx: StoreContext,
  orderId: string,
  counts: { amountMinor: number; shippingMinor: number; lines: readonly LineCount[] },
): Promise<void> {
  const { amountMinor, shippingMinor, lines } = counts
  await ctx.db.$executeRaw`
    UPDATE order_line l SET refunded_quantity = l.refunded_quantity + c.quantity,
      refunded_minor = l.refunded_minor + c.amount, removed_quantity = l.removed_quantity + c.removed,
      returned_quantity = l.returned_quantity + c.returned
    FROM unnest(${lines.map((line) => line.orderLineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[],
      ${lines.map((line) => line.amountMinor)}::bigint[], ${lines.map((line) => line.removed)}::int[],
      ${lines.map((line) => line.returned)}::int[]) AS c(line_id, quantity, amount, removed, returned)
    WHERE l.id = c.line_id AND l.order_id = ${orderId}::uuid`
  await ctx.db.$executeRaw`
    UPDATE "order" o SET refunded_minor = refunded_minor + ${amountMinor}::bigint,
      shipping_refunded_minor = shipping_refunded_minor + ${shippingMinor}::bigint,
      version = version + 1, updated_at = ${ctx.now},
      fulfilment_state = CASE WHEN fulfilment_state = 'partially_fulfilled' AND NOT EXISTS (
        SELECT FROM order_line l WHERE l.order_id = o.id AND l.fulfilled_quantity + l.removed_quantity < l.quantity)
        THEN 'fulfilled' ELSE fulfilment_state END
    WHERE id = ${orderId}::uuid`
}
