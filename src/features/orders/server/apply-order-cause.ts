import { releaseStock, restock, settleStock, stockEvents, takeStock } from '@/features/inventory/server'
import { bookMoney, sold, unsold } from '@/features/ledger/server'
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

export interface OrderCauseOutcome {
  /** False where the cause changes nothing (any more): repeated and belated events are harmless. */
  readonly changed: boolean
  readonly state: OrderState
  /** What the caller is left to do with the payment that brought this about. */
  readonly payment: 'give_back' | 'void' | null
}

/**
 * The one way in which an order changes its state: looks the cause up in the table, does the effects, writes the state, the timeline, the
 * ledger and the outbox, all in one transaction with the order's row locked first. @throws DomainError `not_found`
 */
export function applyOrderCause(ctx: StoreContext, input: OrderCauseInput): Promise<OrderCauseOutcome> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.orderId)
    if (!order) throw new DomainError('not_found')
    const found = transitionOf(order, input.cause)
    if (!found) return { changed: false, state: order, payment: null }
    const transition = await withStock(tx, order, found, input)
    await withUses(tx, order.id, transition)
    const state = stateAfter(order, transition, input.reason ?? REASON_OF[input.cause] ?? 'other', order)
    await saveOrderState(tx, order.id, state)
    await bookSale(tx, order, state)
    await tell(tx, order, { input, transition, state })
    const { effects } = transition
    const payment = effects.includes('give_back') ? 'give_back' : effects.includes('void_payment') ? 'void' : null
    return { changed: true, state, payment }
  })
}

/** A placed order is a sale; a placed one that is cancelled is none any more. */
async function bookSale(ctx: StoreContext, order: LockedOrder, after: OrderState): Promise<void> {
  if (order.status !== 'placed' && after.status === 'placed') {
    await bookMoney(ctx, order, [sold(order.id, order.totalMinor)])
  }
  if (order.status === 'placed' && after.status === 'cancelled') {
    const { totalMinor, paidMinor, refundedMinor } = order
    const givenBack = Math.max(0, refundedMinor - Math.max(0, paidMinor - totalMinor))
    await bookMoney(ctx, order, [unsold(order.id, totalMinor - givenBack)])
  }
}

async function tell(
  ctx: StoreContext,
  order: LockedOrder,
  { input, transition, state }: { input: OrderCauseInput; transition: Transition; state: OrderState },
): Promise<void> {
  if (transition.effects.includes('revive_cart')) await reviveCarts(ctx, [order.id])
  const kind = timelineKind(input.cause, state)
  const data = { ...input.details, ...(state.cancelReason ? { reason: state.cancelReason } : {}) }
  if (kind) await insertOrderEvent(ctx, order.id, { kind, data })
  const told = transition.effects.flatMap((effect) =>
    effect in EVENT_OF ? [EVENT_OF[effect as keyof typeof EVENT_OF]] : [],
  )
  await recordEvents(
    ctx,
    told.map((event) => ({ kind: event, payload: { orderId: order.id } })),
  )
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
    if (outcome.status === 'short') return TOO_LATE[input.cause as keyof typeof TOO_LATE]
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

/** Null where whoever brings the cause about writes a better entry. */
function timelineKind(cause: OrderCause, after: OrderState): TimelineKind | null {
  switch (cause) {
    case 'payment_succeeded':
    case 'marked_paid':
      return phaseOf(after) === 'refund_due' ? 'refund_due' : 'paid'
    case 'payment_authorised':
      return after.status === 'cancelled' ? null : 'authorised'
    case 'payment_failed':
      return 'payment_failed'
    case 'payment_cancelled':
    case 'hold_expired':
    case 'cancelled':
      return 'cancelled'
    case 'to_be_paid_by_hand':
      return 'placed'
    case 'draft_opened':
    case 'refund_opened':
    case 'refund_failed':
      return null
  }
}
