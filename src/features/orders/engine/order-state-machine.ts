import type { CancelReason, OrderPaymentState, OrderState, OrderStatus } from '../orders-schema'

/** What can befall an order; payment events come normalised, from whichever provider. */
export type OrderCause =
  | 'payment_succeeded'
  | 'payment_failed'
  | 'payment_cancelled'
  | 'hold_expired'
  | 'marked_paid'
  | 'marked_refunded'
  | 'cancelled'

/** What is to be done in the same transaction, in this order. */
export type OrderEffect =
  | 'settle_hold'
  | 'release_hold'
  | 'take_again'
  | 'restock'
  | 'release_uses'
  | 'take_uses_again'
  | 'revive_cart'
  | 'tell_placed'
  | 'tell_paid'
  | 'tell_payment_failed'
  | 'tell_cancelled'

/**
 * awaiting: goods are held, payment is open or failed. placed_unpaid: sold, to be paid by hand. lapsed: given up by time or by the
 * payer. cancelled: by a decision. refund_due: cancelled, and the money is here.
 */
export type OrderPhase =
  | 'awaiting'
  | 'placed_unpaid'
  | 'placed_paid'
  | 'lapsed'
  | 'cancelled'
  | 'refund_due'
  | 'refunded'

export interface Transition {
  readonly to: OrderPhase
  readonly paymentState: OrderPaymentState
  readonly effects: readonly OrderEffect[]
}

const PLACED: Transition = {
  to: 'placed_paid',
  paymentState: 'paid',
  effects: ['settle_hold', 'tell_placed', 'tell_paid'],
}
const LAPSED: Transition = {
  to: 'lapsed',
  paymentState: 'cancelled',
  effects: ['release_hold', 'release_uses', 'revive_cart', 'tell_cancelled'],
}
const PAID: Transition = { to: 'placed_paid', paymentState: 'paid', effects: ['tell_paid'] }

/**
 * The one table of an order's transitions. What is not in it changes nothing: a repeated or belated event. Payments only
 * ever climb (failed and cancelled lose against succeeded, whichever came first), so that shuffled events end in the same state.
 */
export const ORDER_TRANSITIONS: Readonly<Record<OrderPhase, Partial<Record<OrderCause, Transition>>>> = {
  awaiting: {
    payment_succeeded: PLACED,
    marked_paid: PLACED,
    payment_failed: { to: 'awaiting', paymentState: 'failed', effects: ['tell_payment_failed'] },
    payment_cancelled: LAPSED,
    hold_expired: LAPSED,
    cancelled: {
      to: 'cancelled',
      paymentState: 'cancelled',
      effects: ['release_hold', 'release_uses', 'tell_cancelled'],
    },
  },
  placed_unpaid: {
    payment_succeeded: PAID,
    marked_paid: PAID,
    cancelled: { to: 'cancelled', paymentState: 'cancelled', effects: ['restock', 'release_uses', 'tell_cancelled'] },
  },
  placed_paid: {
    cancelled: { to: 'refund_due', paymentState: 'paid', effects: ['restock', 'release_uses', 'tell_cancelled'] },
  },
  lapsed: {
    payment_succeeded: {
      to: 'placed_paid',
      paymentState: 'paid',
      effects: ['take_again', 'take_uses_again', 'tell_placed', 'tell_paid'],
    },
  },
  cancelled: {
    payment_succeeded: { to: 'refund_due', paymentState: 'paid', effects: [] },
  },
  refund_due: {
    marked_refunded: { to: 'refunded', paymentState: 'refunded', effects: [] },
  },
  refunded: {},
}

/** `lapsed` and `payment_succeeded`, where the goods are sold to others: the money is to be given back. */
export const TOO_LATE: Transition = { to: 'refund_due', paymentState: 'paid', effects: [] }

export function phaseOf({ status, paymentState, cancelReason }: OrderState): OrderPhase {
  if (status === 'pending') return 'awaiting'
  if (status === 'placed') return paymentState === 'paid' ? 'placed_paid' : 'placed_unpaid'
  if (paymentState === 'refunded') return 'refunded'
  if (paymentState === 'paid') return 'refund_due'
  return cancelReason === 'expired' || cancelReason === 'payment_cancelled' ? 'lapsed' : 'cancelled'
}

const STATUS_OF: Readonly<Record<OrderPhase, OrderStatus>> = {
  awaiting: 'pending',
  placed_unpaid: 'placed',
  placed_paid: 'placed',
  lapsed: 'cancelled',
  cancelled: 'cancelled',
  refund_due: 'cancelled',
  refunded: 'cancelled',
}

/** What the cause does to an order in this state, or null: nothing (any more). A second failure in a row is nothing new either. */
export function transitionOf(state: OrderState, cause: OrderCause): Transition | null {
  const transition = ORDER_TRANSITIONS[phaseOf(state)][cause] ?? null
  if (cause === 'payment_failed' && state.paymentState === 'failed') return null
  return transition
}

/** The columns after a transition. `reason` counts where the order is being cancelled. */
export function stateAfter(state: OrderState, transition: Transition, reason: CancelReason): OrderState {
  const status = STATUS_OF[transition.to]
  const cancelReason = status === 'cancelled' ? (state.cancelReason ?? reason) : null
  return { status, paymentState: transition.paymentState, cancelReason }
}
