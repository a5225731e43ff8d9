import type { StoreContext } from '@/server/store-context'

/** Counts money that came in, on an order that is locked. */
export async function addPaid(ctx: StoreContext, orderId: string, amountMinor: number): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "order" SET paid_minor = paid_minor + ${amountMinor}::bigint, updated_at = ${ctx.now} WHERE id = ${orderId}::uuid`
}

/** What of an order goes back. */
export interface RefundCount {
  readonly amountMinor: number
  /** Of it, for shipping. */
  readonly shippingMinor: number
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number; readonly amountMinor: number }[]
}

/** Counts money that goes back (`sign` 1) or comes to nothing after all (−1), on an order that is locked and on its lines. */
export async function addRefunded(ctx: StoreContext, orderId: string, count: RefundCount, sign: 1 | -1): Promise<void> {
  await ctx.db.$executeRaw`
    WITH lines AS (
      UPDATE order_line l SET refunded_quantity = l.refunded_quantity + ${sign}::int * c.quantity,
        refunded_minor = l.refunded_minor + ${sign}::int * c."amountMinor"
      FROM jsonb_to_recordset(${JSON.stringify(count.lines)}::jsonb) AS c("orderLineId" uuid, quantity int, "amountMinor" bigint)
      WHERE l.id = c."orderLineId" AND l.order_id = ${orderId}::uuid
    )
    UPDATE "order" SET refunded_minor = refunded_minor + ${sign}::int * ${count.amountMinor}::bigint,
      shipping_refunded_minor = shipping_refunded_minor + ${sign}::int * ${count.shippingMinor}::bigint,
      version = version + 1, updated_at = ${ctx.now}
    WHERE id = ${orderId}::uuid`
}
