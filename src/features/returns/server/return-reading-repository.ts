import type { StoreContext } from '@/server/store-context'
import type { SentLine } from '../engine/returnable'
import type { ReturnState, StoredReturnLine } from '../returns-schema'

export interface ReturnRow {
  readonly id: string
  readonly orderId: string
  readonly number: number
  readonly state: ReturnState
  readonly requestedBy: 'customer' | 'staff'
  readonly resolution: 'refund' | 'exchange'
  readonly lines: readonly StoredReturnLine[]
  readonly note: string | null
  readonly answer: string | null
  readonly createdAt: string
  readonly receivedAt: string | null
  readonly refundedMinor: number
  readonly exchange: { readonly id: string; readonly name: string; readonly status: string } | null
}

export interface ReturnableOrderLine extends SentLine {
  readonly title: string
  readonly variantTitle: string
  readonly imageKey: string | null
  readonly totalMinor: number
}

/** An order with all that its returns are judged by. */
export interface ReturnableFound {
  readonly id: string
  readonly status: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly currency: string
  readonly returnDays: number
  readonly lastSentAt: string | null
  readonly lines: readonly ReturnableOrderLine[]
  /** Oldest first. */
  readonly returns: readonly ReturnRow[]
  readonly refunds: readonly {
    readonly id: string
    readonly state: 'pending' | 'succeeded'
    readonly amountMinor: number
    readonly createdAt: string
  }[]
}

/** One statement. */
export async function findReturnable(ctx: StoreContext, orderId: string): Promise<ReturnableFound | null> {
  const [row] = await ctx.db.$queryRaw<ReturnableFound[]>`
    SELECT o.id, o.status, o.payment_state AS "paymentState", o.fulfilment_state AS "fulfilmentState", o.currency,
      s.return_days AS "returnDays",
      (SELECT to_jsonb(max(f.created_at)) FROM fulfilment f WHERE f.order_id = o.id AND f.state <> 'cancelled') AS "lastSentAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id,
        'title', l.title, 'variantTitle', l.variant_title, 'imageKey', l.image_key, 'quantity', l.quantity,
        'fulfilledQuantity', l.fulfilled_quantity, 'returnedQuantity', l.returned_quantity,
        'refundedQuantity', l.refunded_quantity, 'removedQuantity', l.removed_quantity, 'totalMinor', l.total_minor)
        ORDER BY l.position), '[]') FROM order_line l WHERE l.order_id = o.id) AS lines,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'orderId', t.order_id, 'number', t.number, 'state', t.state,
        'requestedBy', t.requested_by, 'resolution', t.resolution, 'lines', t.lines, 'note', t.note, 'answer', t.answer,
        'createdAt', t.created_at, 'receivedAt', t.received_at,
        'refundedMinor', (SELECT coalesce(sum(r.amount_minor), 0) FROM refund r WHERE r.return_id = t.id AND r.state <> 'failed'),
        'exchange', (SELECT jsonb_build_object('id', x.id, 'name', s.order_prefix || x.number, 'status', x.status)
          FROM "order" x WHERE x.exchange_of_id = t.id ORDER BY x.created_at DESC LIMIT 1)
        ) ORDER BY t.number), '[]') FROM order_return t WHERE t.order_id = o.id) AS returns,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'amountMinor', r.amount_minor,
        'createdAt', r.created_at) ORDER BY r.created_at, r.id), '[]')
        FROM refund r WHERE r.order_id = o.id AND r.state <> 'failed') AS refunds
    FROM "order" o, store_setting s WHERE o.id = ${orderId}::uuid`
  return row ?? null
}

/** The order of a return, or null. */
export async function findReturnOrder(ctx: StoreContext, returnId: string): Promise<string | null> {
  const row = await ctx.db.orderReturn.findUnique({ where: { id: returnId }, select: { orderId: true } })
  return row?.orderId ?? null
}
