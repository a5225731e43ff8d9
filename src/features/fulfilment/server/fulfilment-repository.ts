import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface NewFulfilment {
  readonly orderId: string
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
}

/** Writes a parcel with its lines, counts its pieces as sent, and moves the order on. The order's row is locked. Two statements. */
export async function insertFulfilment(
  ctx: StoreContext,
  parcel: NewFulfilment,
): Promise<{ id: string; number: number }> {
  const id = newId()
  const [row] = await ctx.db.$queryRaw<{ number: number }[]>`
    WITH parcel AS (
      INSERT INTO fulfilment (id, order_id, number, carrier, tracking_number, tracking_url, created_at)
      SELECT ${id}::uuid, ${parcel.orderId}::uuid, coalesce(max(number), 0) + 1, ${parcel.carrier},
        ${parcel.trackingNumber}, ${parcel.trackingUrl}, ${ctx.now}
      FROM fulfilment WHERE order_id = ${parcel.orderId}::uuid RETURNING number
    ), given AS (
      SELECT * FROM unnest(${parcel.lines.map((line) => line.orderLineId)}::uuid[],
        ${parcel.lines.map((line) => line.quantity)}::int[]) AS g(line_id, quantity)
    ), sent AS (
      INSERT INTO fulfilment_line (fulfilment_id, order_line_id, quantity) SELECT ${id}::uuid, line_id, quantity FROM given
    ), counted AS (
      UPDATE order_line l SET fulfilled_quantity = l.fulfilled_quantity + g.quantity FROM given g WHERE l.id = g.line_id
    )
    SELECT number FROM parcel`
  await ctx.db.$executeRaw`
    UPDATE "order" o SET version = version + 1, updated_at = ${ctx.now}, fulfilment_state = CASE
      WHEN EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND l.fulfilled_quantity < l.quantity - l.removed_quantity)
      THEN 'partially_fulfilled' ELSE 'fulfilled' END
    WHERE o.id = ${parcel.orderId}::uuid`
  return { id, number: row?.number ?? 1 }
}

/** Changes how a parcel can be followed; the order it belongs to, or null. */
export async function updateTracking(
  ctx: StoreContext,
  id: string,
  tracking: { carrier: string | null; trackingNumber: string | null; trackingUrl: string | null },
): Promise<{ orderId: string; number: number } | null> {
  const { count } = await ctx.db.fulfilment.updateMany({ where: { id }, data: tracking })
  if (count === 0) return null
  return ctx.db.fulfilment.findUniqueOrThrow({ where: { id }, select: { orderId: true, number: true } })
}
