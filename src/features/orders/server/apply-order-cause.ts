import { releaseStock, restock, settleStock, stockEvents, takeStock } from '@/features/inventory/server'
import { releaseUses, takeUsesAgain } from '@/features/promotions/server'
import { DomainError } from '@/server/errors'
import { recordEvents, type StoreEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import {
  type OrderCause,
  type OrderEffect,
  phaseOf,
  stateAfter,
  TOO_LATE,
  type Transition,
  transitionOf,
} from '../engine/order-state-machine'
import type { CancelReason, OrderState, TimelineKind } from '../orders-schema'
import { insertOrderEvent, type LockedOrder, lockOrder, reviveCarts, saveOrderState } from './order-repository'

export interface OrderCauseInput {
  readonly orderId: string
  readonly cause: OrderCause
  /** Kept where the cause cancels the order. */
  readonly reason?: CancelReason
  /** False keeps the pieces of a cancelled order off the shelf. */
  readonly restock?: boolean
  /** For the timeline: provider, event id, note. */
  readonly details?: Record<string, string | number>
}

const REASON_OF: Partial<Record<OrderCause, CancelReason>> = {
  payment_cancelled: 'payment_cancelled',
  hold_expired: 'expired',
}

const EVENT_OF = {
  tell_placed: 'order.placed',
  tell_paid: 'order.paid',
  tell_payment_failed: 'order.payment_failed',
  tell_cancelled: 'order.cancelled',
} as const satisfies Partial<Record<OrderEffect, StoreEvent['kind']>>

/**
 * The one way in which an order changes its state: looks the cause up in the table, does the effects, writes the state, the timeline
 * and the outbox, all in one transaction with the order's row locked first. `changed: false` where the cause changes nothing
 * (any more), so that repeated and belated events are harmless. @throws DomainError `not_found`
 */
export function applyOrderCause(
  ctx: StoreContext,
  input: OrderCauseInput,
): Promise<{ changed: boolean; state: OrderState }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.orderId)
    if (!order) throw new DomainError('not_found')
    const found = transitionOf(order, input.cause)
    if (!found) return { changed: false, state: order }
    const transition = await withStock(tx, order, found, input)
    await withUses(tx, order.id, transition)
    const state = stateAfter(order, transition, input.reason ?? REASON_OF[input.cause] ?? 'other')
    await saveOrderState(tx, order.id, state)
    if (transition.effects.includes('revive_cart')) await reviveCarts(tx, [order.id])
    await insertOrderEvent(tx, order.id, {
      kind: timelineKind(input.cause, order, state),
      data: { ...input.details, ...(state.cancelReason ? { reason: state.cancelReason } : {}) },
    })
    const told = transition.effects.flatMap((effect) =>
      effect in EVENT_OF ? [EVENT_OF[effect as keyof typeof EVENT_OF]] : [],
    )
    await recordEvents(
      tx,
      told.map((kind) => ({ kind, payload: { orderId: order.id } })),
    )
    return { changed: true, state }
  })
}

/** Moves the goods as the transition says. Where they are sold to others meanwhile, the transition becomes that of a refund due. */
async function withStock(
  ctx: StoreContext,
  order: LockedOrder,
  transition: Transition,
  input: OrderCauseInput,
): Promise<Transition> {
  const { effects } = transition
  if (effects.includes('settle_hold')) {
    const { short } = await settleStock(ctx, order.id)
    if (short > 0) await insertOrderEvent(ctx, order.id, { kind: 'stock_short', data: { pieces: short } })
  }
  if (effects.includes('release_hold')) await releaseStock(ctx, [order.id])
  if (effects.includes('restock') && input.restock !== false) await restock(ctx, order.id, unsentPieces(order))
  if (effects.includes('take_again')) {
    const outcome = await takeStock(ctx, { orderId: order.id, mode: 'sold', demands: unsentGoods(order) })
    if (outcome.status === 'short') return TOO_LATE
    await recordEvents(ctx, stockEvents(outcome.effect))
  }
  return transition
}

/** Gives the order's uses of promotions back, or counts them again; after the goods, as placing does. */
async function withUses(ctx: StoreContext, orderId: string, { to, effects }: Transition): Promise<void> {
  if (effects.includes('release_uses')) await releaseUses(ctx, [orderId], to === 'lapsed' ? 'lapsed' : 'cancelled')
  if (effects.includes('take_uses_again')) await takeUsesAgain(ctx, orderId)
}

function unsentPieces(order: LockedOrder): { orderLineId: string; quantity: number }[] {
  return order.lines.flatMap(({ id, quantity, fulfilledQuantity }) =>
    quantity > fulfilledQuantity ? [{ orderLineId: id, quantity: quantity - fulfilledQuantity }] : [],
  )
}

/** The same as goods of the stock: what was taken once is what is taken again. */
function unsentGoods(order: LockedOrder): { variantId: string; quantity: number }[] {
  return order.lines.flatMap(({ variantId, stockItems, quantity, fulfilledQuantity }) => {
    const unsent = quantity - fulfilledQuantity
    if (unsent <= 0) return []
    if (stockItems) return stockItems.map((item) => ({ variantId: item.variantId, quantity: item.quantity * unsent }))
    return variantId ? [{ variantId, quantity: unsent }] : []
  })
}

function timelineKind(cause: OrderCause, before: OrderState, after: OrderState): TimelineKind {
  if (phaseOf(after) === 'refund_due' && cause === 'payment_succeeded') return 'refund_due'
  switch (cause) {
    case 'payment_succeeded':
    case 'marked_paid':
      return 'paid'
    case 'payment_failed':
      return 'payment_failed'
    case 'marked_refunded':
      return 'refunded'
    case 'payment_cancelled':
    case 'hold_expired':
    case 'cancelled':
      return before.status === 'cancelled' ? 'refund_due' : 'cancelled'
  }
}
