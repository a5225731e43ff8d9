import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { ReturnState, StoredReturnLine } from '../returns-schema'

export interface NewReturn {
  readonly orderId: string
  readonly state: ReturnState
  readonly requestedBy: 'customer' | 'staff'
  readonly resolution: 'refund' | 'exchange'
  readonly lines: readonly StoredReturnLine[]
  readonly note: string | null
  readonly answer: string | null
}

/** Writes a return under the order's next number for one. The order's row is locked. */
export async function insertReturn(ctx: StoreContext, one: NewReturn): Promise<{ id: string; number: number }> {
  const id = newId()
  const [row] = await ctx.db.$queryRaw<{ number: number }[]>`
    INSERT INTO order_return (id, order_id, number, state, requested_by, resolution, lines, note, answer, created_at,
      updated_at)
    SELECT ${id}::uuid, ${one.orderId}::uuid, coalesce(max(number), 0) + 1, ${one.state}, ${one.requestedBy},
      ${one.resolution}, ${JSON.stringify(one.lines)}::jsonb, ${one.note}, ${one.answer}, ${ctx.now}, ${ctx.now}
    FROM order_return WHERE order_id = ${one.orderId}::uuid RETURNING number`
  return { id, number: row?.number ?? 1 }
}

/** Moves a return on; the order's row is locked. */
export async function updateReturn(
  ctx: StoreContext,
  id: string,
  change: { state: ReturnState; answer?: string | null; lines?: readonly StoredReturnLine[]; receivedAt?: Date },
): Promise<void> {
  const { lines, ...rest } = change
  await ctx.db.orderReturn.update({
    where: { id },
    data: { ...rest, ...(lines ? { lines: lines.map((line) => ({ ...line })) } : {}), version: { increment: 1 } },
  })
}

/** Counts pieces that came back. One statement. */
export async function countReceived(
  ctx: StoreContext,
  lines: readonly { readonly orderLineId: string; readonly quantity: number }[],
): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE order_line l SET returned_quantity = l.returned_quantity + c.quantity
    FROM unnest(${lines.map((line) => line.orderLineId)}::uuid[], ${lines.map((line) => line.quantity)}::int[])
      AS c(line_id, quantity) WHERE l.id = c.line_id`
}
