import { newId } from '@/lib/ids'
import { toMinor } from '@/lib/money'
import type { Actor } from '@/server/auth/actor'
import type { StoreContext } from '@/server/store-context'
import type { OrderSums } from '../engine/payment-state-of'
import {
  type CancelReason,
  type OrderFulfilmentState,
  orderPaymentStateSchema,
  type OrderState,
  orderStatusSchema,
  type TimelineKind,
} from '../orders-schema'

export interface LockedOrder extends OrderState, OrderSums {
  readonly id: string
  readonly currency: string
  readonly cartId: string | null
  readonly fulfilmentState: OrderFulfilmentState
  readonly lines: readonly {
    readonly id: string
    readonly productId: string | null
    readonly variantId: string | null
    /** Without those that were paid back before they were sent. */
    readonly quantity: number
    readonly fulfilledQuantity: number
    /** What one piece took of the stock; null: its own variant. */
    readonly stockItems: readonly { readonly variantId: string; readonly quantity: number }[] | null
  }[]
}

/**
 * The order with its row locked until the transaction ends, or null. Locked before anything of its stock. Two statements: one that had to wait for the lock would
 * see the lines as they were before.
 */
export async function lockOrder(ctx: StoreContext, id: string): Promise<LockedOrder | null> {
  const [row] = (await lockOrderRow(ctx, id))
    ? await ctx.db.$queryRaw<LockedRow[]>`
    SELECT o.id, o.cart_id AS "cartId", o.status, o.payment_state AS "paymentState", o.cancel_reason AS "cancelReason",
      o.fulfilment_state AS "fulfilmentState", o.currency, o.total_minor AS "totalMinor", o.paid_minor AS "paidMinor",
      o.refunded_minor AS "refundedMinor",
      (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'variantId', l.variant_id,
        'quantity', l.quantity - l.removed_quantity, 'fulfilledQuantity', l.fulfilled_quantity,
        'stockItems', l.stock_items) ORDER BY l.position) FROM order_line l WHERE l.order_id = o.id) AS lines
    FROM "order" o WHERE o.id = ${id}::uuid`
    : []
  if (!row) return null
  const { totalMinor, paidMinor, refundedMinor } = row
  const sums = {
    totalMinor: toMinor(totalMinor),
    paidMinor: toMinor(paidMinor),
    refundedMinor: toMinor(refundedMinor),
  }
  return { ...row, ...knownState(row), ...sums, lines: row.lines ?? [] }
}

/** Locks the order's row until the transaction ends; whether there is one. What was counted on it is to be read after that. */
export async function lockOrderRow(ctx: StoreContext, id: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<unknown[]>`SELECT 1 FROM "order" WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length === 1
}

type LockedRow = Omit<LockedOrder, 'lines' | keyof OrderSums> & { lines: LockedOrder['lines'] | null } & Readonly<
    Record<keyof OrderSums, bigint>
  >

function knownState(row: { status: string; paymentState: string; cancelReason: string | null }): OrderState {
  return {
    status: orderStatusSchema.parse(row.status),
    paymentState: orderPaymentStateSchema.parse(row.paymentState),
    cancelReason: row.cancelReason as CancelReason | null,
  }
}

/** Writes the columns of the state; the instants follow from them. */
export async function saveOrderState(ctx: StoreContext, id: string, state: OrderState): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "order" SET status = ${state.status}, payment_state = ${state.paymentState},
      cancel_reason = ${state.cancelReason}, version = version + 1, updated_at = ${ctx.now},
      placed_at = CASE WHEN ${state.status} = 'placed' THEN coalesce(placed_at, ${ctx.now}) ELSE placed_at END,
      cancelled_at = CASE WHEN ${state.status} = 'cancelled' THEN coalesce(cancelled_at, ${ctx.now}) END
    WHERE id = ${id}::uuid`
}

/**
 * Orders whose goods are held beyond their time, oldest first; locked, without waiting for those that are being settled. `variantIds` given:
 * only those that hold any of these, or what these are made of.
 */
export async function lockExpiredOrders(
  ctx: StoreContext,
  limit: number,
  variantIds: readonly string[] | null,
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "order" o
    WHERE o.status = 'pending' AND o.id IN (
      SELECT r.order_id FROM stock_reservation r
      WHERE r.expires_at <= ${ctx.now} AND (${variantIds}::uuid[] IS NULL OR r.variant_id = ANY (ARRAY(
        SELECT unnest(${variantIds}::uuid[])
        UNION SELECT c.component_id FROM variant_component c WHERE c.variant_id = ANY (${variantIds}::uuid[]))))
      GROUP BY r.order_id ORDER BY min(r.expires_at) LIMIT ${limit})
    ORDER BY o.id FOR UPDATE SKIP LOCKED`
  return rows.map((row) => row.id)
}

/** The same for orders that hold nothing (only untracked goods), by the age of their last payment. */
export async function lockForgottenOrders(ctx: StoreContext, before: Date, limit: number): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "order" o
    WHERE o.status = 'pending' AND o.created_at <= ${before} AND (o.expires_at IS NULL OR o.expires_at <= ${ctx.now})
      AND NOT EXISTS (SELECT FROM stock_reservation r WHERE r.order_id = o.id)
      AND NOT EXISTS (SELECT FROM payment p WHERE p.order_id = o.id AND p.created_at > ${before})
    ORDER BY o.id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  return rows.map((row) => row.id)
}

/** Cancels orders that are locked already: the `hold_expired` transition for many at once. */
export async function saveExpired(ctx: StoreContext, ids: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH expired AS (
      UPDATE "order" SET status = 'cancelled', payment_state = 'cancelled', cancel_reason = 'expired',
        cancelled_at = ${ctx.now}, version = version + 1, updated_at = ${ctx.now}
      WHERE id = ANY (${ids}::uuid[]) AND status = 'pending' RETURNING id
    )
    INSERT INTO order_event (id, order_id, kind, data, actor_kind, actor_name, created_at)
    SELECT e.event_id, x.id, 'cancelled', '{"reason":"expired"}', 'system', 'expire-orders', ${ctx.now}
    FROM expired x JOIN unnest(${ids}::uuid[], ${ids.map(() => newId())}::uuid[]) AS e(id, event_id) USING (id)`
}

/** Gives the carts of orders that came to nothing back to their shoppers; one that has a newer cart keeps that one. */
export async function reviveCarts(ctx: StoreContext, orderIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH freed AS (
      UPDATE cart c SET order_id = NULL, version = version + 1, updated_at = ${ctx.now},
        token_hash = CASE WHEN c.customer_id IS NULL OR c.token_hash NOT LIKE 'spent:%'
          OR EXISTS (SELECT FROM cart other WHERE other.token_hash = 'customer:' || c.customer_id)
          THEN c.token_hash ELSE 'customer:' || c.customer_id END
      WHERE c.order_id = ANY (${orderIds}::uuid[]) RETURNING c.id
    )
    UPDATE "order" o SET cart_id = NULL FROM freed WHERE o.cart_id = freed.id`
}

/** Adds an entry to the order's timeline. */
export async function insertOrderEvent(
  ctx: StoreContext,
  orderId: string,
  entry: { kind: TimelineKind; data?: Record<string, string | number> },
): Promise<void> {
  await ctx.db.orderEvent.create({
    data: {
      id: newId(),
      orderId,
      kind: entry.kind,
      data: entry.data ?? {},
      ...timelineActor(ctx.actor),
      createdAt: ctx.now,
    },
  })
}

/** Who did it, as the timeline keeps it. */
export function timelineActor(actor: Actor): { actorKind: string; actorId: string | null; actorName: string | null } {
  switch (actor.kind) {
    case 'anonymous':
      return { actorKind: 'customer', actorId: null, actorName: null }
    case 'customer':
      return { actorKind: 'customer', actorId: actor.id, actorName: actor.name }
    case 'user':
      return { actorKind: 'staff', actorId: actor.id, actorName: actor.name }
    case 'token':
      return { actorKind: 'token', actorId: actor.id, actorName: actor.name }
    case 'system':
      return { actorKind: 'system', actorId: null, actorName: actor.name }
  }
}

export async function orderExists(ctx: StoreContext, id: string): Promise<boolean> {
  return (await ctx.db.order.count({ where: { id } })) === 1
}

/** Another way to pay was chosen. */
export async function setPaymentMethod(ctx: StoreContext, orderId: string, method: string): Promise<void> {
  await ctx.db.order.updateMany({ where: { id: orderId }, data: { paymentMethod: method } })
}

/** Whether there is such an order. */
export async function updateTags(ctx: StoreContext, id: string, tags: readonly string[]): Promise<boolean> {
  const { count } = await ctx.db.order.updateMany({ where: { id }, data: { tags: [...tags] } })
  return count === 1
}
