import type { CancelReason, OrderPaymentState, OrderState, OrderStatus } from '../orders-schema'
import { type OrderSums, paymentStateOf } from './payment-state-of'

/** What can befall an order; payment events come normalised, from whichever provider. */
export const ORDER_CAUSES = [
  'payment_authorised',
  'payment_succeeded',
  'payment_failed',
  'payment_cancelled',
  'hold_expired',
  'marked_paid',
  'to_be_paid_by_hand',
  'refund_opened',
  'refund_failed',
  'draft_opened',
  'cancelled',
] as const
export type OrderCause = (typeof ORDER_CAUSES)[number]

/** What is to be done in the same transaction, in this order. */
export type OrderEffect =
  | 'settle_hold'
  | 'release_hold'
  | 'take_again'
  | 'restock'
  | 'release_uses'
  | 'take_uses_again'
  | 'revive_cart'
  /** The money that just came in goes back by itself. */
  | 'give_back'
  /** The money that was just reserved is let go. */
  | 'void_payment'
  | 'tell_placed'
  | 'tell_paid'
  | 'tell_payment_failed'
  | 'tell_cancelled'

/**
 * draft: made by staff, not offered for payment yet. awaiting: goods are held, payment is open or failed. placed_unpaid: sold, to be paid by hand.
 * placed_authorised: sold, the money is reserved. placed_paid: sold and paid, perhaps given back in part or whole. lapsed: given up by time or by the payer. cancelled: by a decision. refund_due: cancelled, and money is here.
 */
export const ORDER_PHASES = [
  'draft',
  'awaiting',
  'placed_unpaid',
  'placed_authorised',
  'placed_paid',
  'lapsed',
  'cancelled',
  'refund_due',
  'refunded',
] as const
export type OrderPhase = (typeof ORDER_PHASES)[number]

export interface Transition {
  readonly to: OrderPhase
  /** `by_sums`: worked out from what was paid and given back. */
  readonly paymentState: OrderPaymentState | 'by_sums'
  readonly effects: readonly OrderEffect[]
}

const PLACED: Transition = {
  to: 'placed_paid',
  paymentState: 'by_sums',
  effects: ['settle_hold', 'tell_placed', 'tell_paid'],
}
const LAPSED: Transition = {
  to: 'lapsed',
  paymentState: 'cancelled',
  effects: ['release_hold', 'release_uses', 'revive_cart', 'tell_cancelled'],
}
const PAID: Transition = { to: 'placed_paid', paymentState: 'by_sums', effects: ['tell_paid'] }
const AUTHORISED: Transition = { to: 'placed_authorised', paymentState: 'authorised', effects: [] }
const CANCELLED: Transition = {
  to: 'cancelled',
  paymentState: 'cancelled',
  effects: ['restock', 'release_uses', 'tell_cancelled'],
}
/** Money goes back: the phase stays what it is while a part is left. */
const counting = (to: OrderPhase, ...effects: OrderEffect[]): Transition => ({ to, paymentState: 'by_sums', effects })
const REFUNDS_OF = (phase: OrderPhase) => ({
  refund_opened: counting(phase),
  refund_failed: counting(phase),
})

/**
 * The one table of an order's transitions. What is not in it changes nothing: a repeated or belated event. Payments only
 * ever climb (failed, reserved and cancelled lose against succeeded, whichever came first), so that shuffled events end in the same
 * state. docs/money.md has its picture.
 */
export const ORDER_TRANSITIONS: Readonly<Record<OrderPhase, Partial<Record<OrderCause, Transition>>>> = {
  draft: {
    draft_opened: { to: 'awaiting', paymentState: 'pending', effects: [] },
    cancelled: { to: 'cancelled', paymentState: 'cancelled', effects: [] },
  },
  awaiting: {
    payment_authorised: { ...AUTHORISED, effects: ['settle_hold', 'tell_placed'] },
    payment_succeeded: PLACED,
    marked_paid: PLACED,
    to_be_paid_by_hand: { to: 'placed_unpaid', paymentState: 'pending', effects: ['settle_hold', 'tell_placed'] },
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
    payment_authorised: AUTHORISED,
    payment_succeeded: PAID,
    marked_paid: PAID,
    cancelled: CANCELLED,
  },
  placed_authorised: {
    payment_succeeded: PAID,
    // The reserved money is gone: as if it had been given up before it was reserved, in whatever order the two are told.
    payment_cancelled: {
      to: 'lapsed',
      paymentState: 'cancelled',
      effects: ['restock', 'release_uses', 'tell_cancelled'],
    },
    cancelled: CANCELLED,
  },
  placed_paid: {
    ...REFUNDS_OF('placed_paid'),
    cancelled: { to: 'refund_due', paymentState: 'by_sums', effects: ['restock', 'release_uses', 'tell_cancelled'] },
  },
  lapsed: {
    payment_authorised: { ...AUTHORISED, effects: ['take_again', 'take_uses_again', 'tell_placed'] },
    payment_succeeded: {
      to: 'placed_paid',
      paymentState: 'by_sums',
      effects: ['take_again', 'take_uses_again', 'tell_placed', 'tell_paid'],
    },
  },
  cancelled: {
    payment_authorised: { to: 'cancelled', paymentState: 'cancelled', effects: ['void_payment'] },
    payment_succeeded: counting('refund_due', 'give_back'),
  },
  refund_due: REFUNDS_OF('refund_due'),
  refunded: REFUNDS_OF('refunded'),
}

/** `lapsed` and `payment_succeeded` or `payment_authorised`, where the goods are sold to others: the money goes back. */
export const TOO_LATE = {
  payment_succeeded: counting('refund_due', 'give_back'),
  payment_authorised: { to: 'cancelled', paymentState: 'cancelled', effects: ['void_payment'] },
} as const satisfies Partial<Record<OrderCause, Transition>>

const MONEY_IS_HERE: readonly OrderPaymentState[] = ['paid', 'partially_refunded', 'refunded']

export function phaseOf({ status, paymentState, cancelReason }: OrderState): OrderPhase {
  if (status === 'draft') return 'draft'
  if (status === 'pending') return 'awaiting'
  if (status === 'placed') {
    if (MONEY_IS_HERE.includes(paymentState)) return 'placed_paid'
    return paymentState === 'authorised' ? 'placed_authorised' : 'placed_unpaid'
  }
  if (paymentState === 'refunded') return 'refunded'
  if (MONEY_IS_HERE.includes(paymentState)) return 'refund_due'
  return cancelReason === 'expired' || cancelReason === 'payment_cancelled' ? 'lapsed' : 'cancelled'
}

const STATUS_OF: Readonly<Record<OrderPhase, OrderStatus>> = {
  draft: 'draft',
  awaiting: 'pending',
  placed_unpaid: 'placed',
  placed_authorised: 'placed',
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
export function stateAfter(
  state: OrderState,
  transition: Transition,
  reason: CancelReason,
  sums: OrderSums,
): OrderState {
  const status = STATUS_OF[transition.to]
  const cancelReason = status === 'cancelled' ? (state.cancelReason ?? reason) : null
  const paymentState = transition.paymentState === 'by_sums' ? paymentStateOf(sums) : transition.paymentState
  return { status, paymentState, cancelReason }
}

/** Whether this can befall the order now. */
export function allowsCause(state: OrderState, cause: OrderCause): boolean {
  return cause in ORDER_TRANSITIONS[phaseOf(state)]
}
